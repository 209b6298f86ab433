package app.yizhan.api;

import app.yizhan.record.EmergencyReading;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.record.RecordPrinting;
import app.yizhan.request.Once;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The printed record of a request, and opening one in an emergency. */
@RestController
@RequestMapping("/api/v1/requests/{id:" + Ids.UUID + "}")
class RecordApi {

    record Emergency(@Nullable String reason, @Nullable String requestKey) {}

    record Opened(OffsetDateTime until) {}

    private final RecordPrinting printing;
    private final EmergencyReadings emergencies;
    private final RequestQueries queries;
    private final RequestsById requests;
    private final Once once;
    private final Retries retries;

    RecordApi(
            RecordPrinting printing,
            EmergencyReadings emergencies,
            RequestQueries queries,
            RequestsById requests,
            Once once,
            Retries retries) {
        this.printing = printing;
        this.emergencies = emergencies;
        this.queries = queries;
        this.requests = requests;
        this.once = once;
        this.retries = retries;
    }

    @GetMapping(path = "/record.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(id, caller.id(), caller.locale()));
    }

    /** For system administrators; who may not see where the request stands does not find it here either. */
    @PostMapping("/emergency")
    Opened emergency(@PathVariable String id, @RequestBody(required = false) @Nullable Emergency body, Caller caller) {
        queries.title(id, caller.id(), caller.locale());
        var asked = body == null ? new Emergency(null, null) : body;
        var reading = retries.run(() -> once.run(
                caller.id(),
                asked.requestKey(),
                "emergency " + id,
                asked,
                EmergencyReading.class,
                () -> emergencies.open(requests.get(id).number(), asked.reason(), caller.id())));
        return new Opened(Instants.of(reading.until()));
    }
}
