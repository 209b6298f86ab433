package app.yizhan.api;

import app.yizhan.behalf.Objection;
import app.yizhan.behalf.ObjectionOffices;
import app.yizhan.behalf.Objections;
import app.yizhan.behalf.ServiceWindow;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.request.Prefill;
import app.yizhan.request.TableWords;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Service windows: finding the student who stands there, their forms, and what becomes of an objection. */
@RestController
@RequestMapping("/api/v1/behalf")
class BehalfApi {

    /** A student by full number and full name; in a body, so that neither stands in a log. */
    record Student(@Nullable String number, @Nullable String name) {}

    record Found(String userId, String number, String name, List<Service> services) {}

    record Service(String key, String name) {}

    record Finding(@Nullable String finding, @Nullable String requestKey) {}

    record Item(
            String requestId,
            String number,
            String service,
            String serviceName,
            String applicant,
            String clerk,
            OffsetDateTime enteredAt,
            OffsetDateTime objectedAt,
            String words,
            boolean stopped,
            @Nullable OffsetDateTime settledAt,
            String finding) {}

    private final ServiceWindow window;
    private final Objections objections;
    private final ObjectionOffices offices;
    private final Families families;
    private final Prefill prefill;
    private final SchemaWords schemas;
    private final TableWords tables;

    BehalfApi(
            ServiceWindow window,
            Objections objections,
            ObjectionOffices offices,
            Families families,
            Prefill prefill,
            SchemaWords schemas,
            TableWords tables) {
        this.window = window;
        this.objections = objections;
        this.offices = offices;
        this.families = families;
        this.prefill = prefill;
        this.schemas = schemas;
        this.tables = tables;
    }

    @PostMapping("/students")
    Found find(@RequestBody Student body, Caller caller) {
        var desk = desk(body, caller.id());
        var student = desk.student();
        return new Found(
                student.id(),
                student.number(),
                student.name(),
                desk.services().stream()
                        .map(family -> new Service(family.key(), family.name(caller.locale())))
                        .toList());
    }

    @PostMapping("/services/{key}/form")
    ServicesApi.StartForm form(@PathVariable String key, @RequestBody Student body, Caller caller) {
        var student = desk(body, caller.id()).student();
        Family family = window.service(key, student, caller.id());
        return new ServicesApi.StartForm(
                schemas.in(caller.locale(), family, family.startForm()),
                prefill.of(key, student.id()),
                tables.of(family, caller.locale()));
    }

    private ServiceWindow.Desk desk(Student asked, String clerkId) {
        return window.find(
                asked.number() == null ? "" : asked.number(), asked.name() == null ? "" : asked.name(), clerkId);
    }

    /** For whoever a window answers to. */
    @GetMapping("/objections")
    Items<Item> objections(Caller caller) {
        return new Items<>(
                offices.list(caller.id()).stream().map(row -> item(row, caller)).toList(), null);
    }

    @PostMapping("/objections/{id:" + Ids.UUID + "}/settle")
    Objections.Answer settle(
            @PathVariable String id, @RequestBody(required = false) @Nullable Finding body, Caller caller) {
        var said = body == null ? new Finding(null, null) : body;
        return objections.settle(id, said.finding(), said.requestKey(), caller.id());
    }

    private Item item(Objection row, Caller caller) {
        return new Item(
                row.requestId(),
                row.number(),
                row.service(),
                families.latest(row.service()).name(caller.locale()),
                row.applicant(),
                row.clerk(),
                Instants.of(row.enteredAt()),
                Instants.of(row.objectedAt()),
                row.words(),
                row.stopped(),
                Instants.orNull(row.settledAt()),
                row.finding());
    }
}
