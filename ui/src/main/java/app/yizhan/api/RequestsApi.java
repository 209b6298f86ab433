package app.yizhan.api;

import app.yizhan.approval.Nudges;
import app.yizhan.behalf.Objections;
import app.yizhan.behalf.ServiceWindow;
import app.yizhan.catalog.Families;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Diagram;
import app.yizhan.request.Prefill;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestQueries.Box;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestSummary;
import app.yizhan.request.Requests;
import app.yizhan.request.Submitted;
import app.yizhan.request.Withdrawals;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handing in, following and taking back. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    /** The words of the API for where a request stands; a draft is in no list. */
    enum Status {
        DRAFT,
        RUNNING,
        RETURNED,
        COMPLETED,
        WITHDRAWN,
        CANCELLED
    }

    /**
     * @param onBehalfOf the student for whom a service window hands it in; null: the caller
     * @param signedSheet id of the upload that the student signed; asked for where it is handed in for another
     */
    record Submission(
            @Nullable String service,
            @Nullable Map<String, Object> data,
            @Nullable String requestKey,
            BehalfApi.@Nullable Student onBehalfOf,
            @Nullable String signedSheet) {}

    record Withdrawal(@Nullable String reason, @Nullable String requestKey) {}

    record RequestItem(
            String id,
            String number,
            String service,
            String serviceName,
            String title,
            RequestStatus status,
            @Nullable String result,
            OffsetDateTime submittedAt) {}

    /** @param againFrom when the applicant may ask for attention again */
    record NudgeAnswer(int told, OffsetDateTime againFrom) {}

    private final Requests requests;
    private final RequestQueries queries;
    private final Withdrawals withdrawals;
    private final ServiceWindow window;
    private final Objections objections;
    private final Nudges nudges;
    private final Prefill prefill;
    private final Families families;
    private final RequestAnswers answers;

    RequestsApi(
            Requests requests,
            RequestQueries queries,
            Withdrawals withdrawals,
            ServiceWindow window,
            Objections objections,
            Nudges nudges,
            Prefill prefill,
            Families families,
            RequestAnswers answers) {
        this.requests = requests;
        this.queries = queries;
        this.withdrawals = withdrawals;
        this.window = window;
        this.objections = objections;
        this.nudges = nudges;
        this.prefill = prefill;
        this.families = families;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Submitted> submit(@RequestBody Submission body, Caller caller) {
        var service = body.service();
        if (service == null || service.isBlank()) {
            throw new InvalidFields("service", "field.required", Map.of());
        }
        var submitted = body.onBehalfOf() == null
                ? requests.submit(
                        service,
                        prefill.without(service, Plain.data(body.data()), caller.id()),
                        body.requestKey(),
                        caller.id())
                : submitFor(service, body.onBehalfOf(), body, caller);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + submitted.id()))
                .body(submitted);
    }

    private Submitted submitFor(String service, BehalfApi.Student asked, Submission body, Caller caller) {
        var number = asked.number() == null ? "" : asked.number();
        var name = asked.name() == null ? "" : asked.name();
        var student = window.find(number, name, caller.id()).student();
        window.service(service, student, caller.id());
        var data = prefill.without(service, Plain.data(body.data()), student.id());
        return window.submit(service, student, data, body.signedSheet(), body.requestKey(), caller.id());
    }

    /** The applicant never asked for what a window handed in. */
    @PostMapping("/{id:" + Ids.UUID + "}/object")
    Objections.Answer object(
            @PathVariable String id, @RequestBody(required = false) @Nullable Withdrawal body, Caller caller) {
        var said = body == null ? new Withdrawal(null, null) : body;
        return objections.object(id, said.reason(), said.requestKey(), caller.id());
    }

    @GetMapping
    Items<RequestItem> list(
            @RequestParam(defaultValue = "mine") String box,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        var statuses = statuses(status == null ? List.of() : status);
        var wanted = Choices.of(Box.class, "box", box);
        if (statuses.isEmpty()) {
            return Items.none();
        }
        var page = queries.list(wanted, caller.id(), statuses, cursor, Items.limit(limit), caller.locale());
        return Items.of(page, row -> item(row, caller));
    }

    @GetMapping("/{id:" + Ids.UUID + "}")
    RequestAnswers.RequestAnswer detail(@PathVariable String id, Caller caller) {
        return answers.of(queries.detail(id, caller.id(), caller.locale()), caller.locale(), caller.id());
    }

    @GetMapping("/{id:" + Ids.UUID + "}/diagram")
    Diagram diagram(@PathVariable String id, Caller caller) {
        return queries.diagram(id, caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/withdraw")
    Withdrawals.Answer withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable Withdrawal body, Caller caller) {
        var asked = body == null ? new Withdrawal(null, null) : body;
        return withdrawals.withdraw(id, asked.reason(), asked.requestKey(), caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/nudge")
    NudgeAnswer nudge(
            @PathVariable String id, @RequestBody(required = false) @Nullable Withdrawal body, Caller caller) {
        var asked = body == null ? new Withdrawal(null, null) : body;
        var nudged = nudges.nudge(id, asked.reason(), asked.requestKey(), caller.id());
        return new NudgeAnswer(nudged.told(), Instants.of(nudged.againFrom()));
    }

    /** None asked for means all there are. */
    private static List<RequestStatus> statuses(List<String> asked) {
        if (asked.isEmpty()) {
            return List.of(RequestStatus.values());
        }
        var statuses = EnumSet.noneOf(RequestStatus.class);
        asked.stream()
                .map(word -> Choices.of(Status.class, "status", word))
                .filter(word -> word != Status.DRAFT)
                .forEach(word -> statuses.add(RequestStatus.valueOf(word.name())));
        return List.copyOf(statuses);
    }

    private RequestItem item(RequestSummary row, Caller caller) {
        return new RequestItem(
                row.id(),
                row.number(),
                row.service(),
                families.latest(row.service()).name(caller.locale()),
                row.title(),
                row.status(),
                row.result(),
                Instants.of(row.submittedAt()));
    }
}
