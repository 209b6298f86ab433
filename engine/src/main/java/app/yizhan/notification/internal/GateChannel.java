package app.yizhan.notification.internal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import app.yizhan.notification.Delivery.Outcome;
import app.yizhan.notification.OutboxItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the access control what changed, as JSON by POST. Without an address its events stay visible. */
@Component
class GateChannel implements Channel {

    static final String NAME = "gate";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final String address;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    GateChannel(@Value("${yizhan.gate-address:}") String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean hasHost() {
        return !address.isBlank();
    }

    @Override
    public Delivery deliver(OutboxItem item) {
        if (!hasHost()) {
            return Delivery.of(Outcome.NO_HOST);
        }
        try {
            var status = http.send(request(item), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? Delivery.of(Outcome.SENT) : new Delivery(Outcome.REFUSED, "HTTP " + status);
        } catch (IOException e) {
            return new Delivery(Outcome.UNREACHABLE, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(Outcome.UNREACHABLE, "interrupted");
        }
    }

    private HttpRequest request(OutboxItem item) {
        var event = new TreeMap<String, Object>(
                Map.of("id", item.id(), "event", item.kind(), "args", external(item.args())));
        if (item.requestId() != null) {
            event.put("request", item.requestId());
        }
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", item.id())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(event)))
                .build();
    }

    /** Times carry their offset: the other system need not know where we are. */
    private static Map<String, Object> external(Map<String, Object> args) {
        var external = new TreeMap<String, Object>();
        args.forEach((name, value) -> external.put(
                name,
                value instanceof LocalDateTime at
                        ? at.atZone(SchoolClock.ZONE).toOffsetDateTime().toString()
                        : value));
        return external;
    }
}
