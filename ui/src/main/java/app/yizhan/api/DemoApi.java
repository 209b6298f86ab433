package app.yizhan.api;

import app.yizhan.demo.DemoClock;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.refusal.InvalidFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What visitors of the demo may do: move the clock, look at what would have left. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo")
class DemoApi {

    /** Longer walks would keep the caller waiting for nothing. */
    private static final int MOST_DAYS = 400;

    private static final int OUTBOX = 200;

    record Advance(@Nullable String advance) {}

    record Now(OffsetDateTime now) {}

    record OutboxMessage(
            String id,
            String channel,
            @Nullable String to,
            String kind,
            String subject,
            String body,
            OutboxItem.Status status,
            OffsetDateTime createdAt,
            OffsetDateTime nextAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable String requestId,
            @Nullable String letterId,
            Map<String, Object> args) {}

    private final DemoClock clock;
    private final Notifications notifications;

    DemoApi(DemoClock clock, Notifications notifications) {
        this.clock = clock;
        this.notifications = notifications;
    }

    @GetMapping("/clock")
    Now now() {
        return new Now(Instants.of(clock.now()));
    }

    /** What falls due on the way has run before this answers. */
    @PostMapping("/clock")
    Now advance(@RequestBody Advance body) {
        if (body.advance() == null) {
            throw new InvalidFields("advance", "field.required", Map.of());
        }
        return new Now(Instants.of(clock.advance(amount(body.advance()))));
    }

    @GetMapping("/outbox")
    Items<OutboxMessage> outbox(@RequestParam(required = false) @Nullable String to) {
        return new Items<>(
                notifications.outbox(to, OUTBOX).stream().map(this::message).toList(), null);
    }

    private OutboxMessage message(OutboxItem item) {
        var letter = notifications.letter(item);
        return new OutboxMessage(
                item.id(),
                item.channel(),
                item.recipientId(),
                item.kind(),
                letter.subject(),
                letter.body(),
                item.status(),
                Instants.of(item.createdAt()),
                Instants.of(item.nextAt()),
                Instants.orNull(item.sentAt()),
                item.requestId(),
                item.letterId(),
                item.args());
    }

    private TemporalAmount amount(String text) {
        try {
            TemporalAmount amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
            var target = clock.now().plus(amount);
            if (target.isBefore(clock.now()) || target.isAfter(clock.now().plusDays(MOST_DAYS))) {
                throw new InvalidFields("advance", "api.field.advance", Map.of("days", MOST_DAYS));
            }
            return amount;
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidFields("advance", "api.field.advance", Map.of("days", MOST_DAYS));
        }
    }
}
