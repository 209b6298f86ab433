package app.yizhan.approval;

import app.yizhan.approval.internal.ReasonMapper;
import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons that a service offers whoever rejects or returns. Read live: a new one is offered at once, also for cases that run. None is
 * deleted, decisions and figures go on to say them. Each change is in the audit.
 */
@Service
public class RejectReasons {

    private static final String USUAL = "*";
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 36;
    private static final int MOST = 50;

    private final ReasonMapper mapper;
    private final Families families;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    RejectReasons(ReasonMapper mapper, Families families, Audit audit, Once once, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.families = families;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Those that are offered, its own or those that every service has; in the order in which they are offered. */
    @Transactional(readOnly = true)
    public List<RejectReason> of(String service) {
        var own = mapper.of(service);
        return (own.isEmpty() ? mapper.of(USUAL) : own)
                .stream().filter(RejectReason::isOffered).toList();
    }

    /**
     * Offers one more. A service without reasons of its own keeps those that every service has.
     *
     * @throws NotFound if there is no such service
     * @throws InvalidFields fields {@code name}, {@code nameEn}
     * @throws Refusal TOO_MANY_REASONS over 50
     */
    public RejectReason add(
            String service,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String requestKey,
            String personId) {
        families.find(service).orElseThrow(() -> new NotFound("service"));
        var zh = PlainText.demanded("name", name, LONGEST);
        var en = PlainText.demanded("nameEn", nameEn, LONGEST);
        return retries.run(() -> once.run(
                personId,
                requestKey,
                "reason " + service,
                List.of(zh, en),
                RejectReason.class,
                () -> addOnce(service, zh, en, personId)));
    }

    private RejectReason addOnce(String service, String zh, String en, String personId) {
        if (mapper.of(service).isEmpty()) {
            mapper.copyUsual(service);
        }
        var known = mapper.of(service);
        check(known, zh, en);
        var code = code(en, known.stream().map(RejectReason::code).collect(Collectors.toSet()));
        mapper.add(service, code, zh, en);
        record("reason.added", service, code, personId);
        return new RejectReason(code, zh, en, null, null);
    }

    /**
     * Offers one no more.
     *
     * @throws NotFound if the service does not offer it
     * @throws Refusal LAST_REASON if nothing would be left: whoever rejects has to say why
     */
    public void retire(String service, String code, String personId) {
        retries.run(() -> {
            if (mapper.of(service).isEmpty() && families.find(service).isPresent()) {
                mapper.copyUsual(service);
            }
            var offered = of(service);
            if (offered.stream().noneMatch(reason -> reason.code().equals(code))) {
                throw new NotFound("reason");
            }
            if (offered.stream().filter(reason -> reason.step() == null).count() < 2) {
                throw new Refusal(Refusal.Kind.CONFLICT, "LAST_REASON", Map.of());
            }
            mapper.retire(service, code, clock.now());
            record("reason.retired", service, code, personId);
            return code;
        });
    }

    private static void check(List<RejectReason> known, String zh, String en) {
        var offered = known.stream().filter(RejectReason::isOffered).toList();
        if (offered.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "TOO_MANY_REASONS", Map.of("max", MOST));
        }
        if (offered.stream().anyMatch(reason -> reason.name().equals(zh))) {
            throw new InvalidFields("name", "reason.known", Map.of());
        }
        if (offered.stream().anyMatch(reason -> reason.nameEn().equalsIgnoreCase(en))) {
            throw new InvalidFields("nameEn", "reason.known", Map.of());
        }
    }

    /** As its English name says, and one that no decision has. */
    private static String code(String en, Set<String> taken) {
        var word = en.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        var stem = word.isEmpty() ? "REASON" : word.substring(0, Math.min(word.length(), LONGEST_CODE));
        var code = stem;
        for (int n = 2; taken.contains(code); n++) {
            code = stem + "_" + n;
        }
        return code;
    }

    private void record(String action, String service, String code, String personId) {
        audit.record(Audit.SYSTEM, personId, action, service, Map.of("code", code), Map.of());
    }
}
