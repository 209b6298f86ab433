package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.LiveCopy;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.internal.ServicePauseMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Which services take no requests now. Read live (a pause on another node is seen within 5 s); cases that run go on, and what the system
 * opens by itself does too. Every pause is in the audit.
 */
@Service
public class ServicePauses {

    private static final Duration AT_MOST_BEHIND = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 200;
    private static final int MOST_YEARS = 2;

    private final ServicePauseMapper mapper;
    private final Families families;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;
    private final LiveCopy<List<ServicePause>> pauses;

    ServicePauses(
            ServicePauseMapper mapper, Families families, Audit audit, Once once, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.families = families;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
        this.pauses = new LiveCopy<>(() -> List.copyOf(mapper.all()), AT_MOST_BEHIND);
    }

    /** The pause that holds today. */
    public Optional<ServicePause> now(String service) {
        return pauses.get().stream()
                .filter(pause -> pause.service().equals(service))
                .filter(pause -> pause.holdsOn(clock.today()))
                .findFirst();
    }

    /** @throws ServicePaused if the service takes no requests now */
    void checkOpen(String service) {
        now(service).ifPresent(pause -> {
            throw new ServicePaused(pause);
        });
    }

    /**
     * From now on the service takes no requests; another pause of it is replaced.
     *
     * @param until first day on which it takes them again; null: when somebody opens it
     * @throws NotFound if there is no such service
     * @throws InvalidFields fields {@code until}, {@code reason}, {@code reasonEn}
     */
    public ServicePause pause(
            String service,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String requestKey,
            String personId) {
        families.find(service).orElseThrow(() -> new NotFound("service"));
        var today = clock.today();
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS)))) {
            throw new InvalidFields("until", "pause.until.wrong", Map.of("years", MOST_YEARS));
        }
        var zh = PlainText.demanded("reason", reason, LONGEST_REASON);
        var en = PlainText.demanded("reasonEn", reasonEn, LONGEST_REASON);
        var pause = new ServicePause(service, until, zh, en, personId, clock.now());
        return retries.run(() -> once.run(
                personId,
                requestKey,
                "pause " + service,
                List.of(String.valueOf(until), zh, en),
                ServicePause.class,
                () -> pauseOnce(pause)));
    }

    private ServicePause pauseOnce(ServicePause pause) {
        pauses.changed();
        mapper.delete(pause.service());
        mapper.insert(pause);
        var until = pause.until();
        record("service.paused", pause.service(), until == null ? Map.of() : Map.of("until", until), pause.pausedBy());
        return pause;
    }

    /** From now on the service takes requests again. @throws NotFound if it is not paused */
    public void open(String service, String personId) {
        retries.run(() -> {
            pauses.changed();
            if (mapper.delete(service) == 0) {
                throw new NotFound("pause");
            }
            record("service.opened", service, Map.of(), personId);
            return service;
        });
    }

    private void record(String action, String service, Map<String, ?> facts, String personId) {
        audit.record(Audit.SYSTEM, personId, action, service, facts, Map.of());
    }
}
