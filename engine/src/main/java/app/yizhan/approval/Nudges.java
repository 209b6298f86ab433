package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 催办: the applicant asks for attention, at most once in 4 hours (a setting); whoever has it sees who asked. */
@Service
public class Nudges {

    private final RoundMapper mapper;
    private final RequestsById requests;
    private final People people;
    private final Aliases aliases;
    private final Hearers hearers;
    private final AskedNotices notices;
    private final CaseRecord record;
    private final Once once;
    private final Retries retries;
    private final Settings settings;
    private final SchoolClock clock;

    Nudges(
            RoundMapper mapper,
            RequestsById requests,
            People people,
            Aliases aliases,
            Hearers hearers,
            AskedNotices notices,
            CaseRecord record,
            Once once,
            Retries retries,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.people = people;
        this.aliases = aliases;
        this.hearers = hearers;
        this.notices = notices;
        this.record = record;
        this.once = once;
        this.retries = retries;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param told how many people were told */
    public record Nudged(int told, LocalDateTime againFrom) {}

    /**
     * @throws NotFound unless the person is the applicant
     * @throws Refusal NUDGED_ALREADY within 4 hours of the last time, NOTHING_TO_NUDGE if no office has it
     */
    public Nudged nudge(String requestId, @Nullable String words, @Nullable String requestKey, String actorId) {
        List<Refusal.Field> problems = new ArrayList<>();
        DecisionChecks.plainWords(words, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return retries.run(() -> {
            var request = requests.lock(requestId);
            var personId = aliases.inCase(request.applicantId(), actorId);
            if (!request.applicantId().equals(personId)) {
                throw new NotFound("request");
            }
            var body = words == null ? "" : words;
            return once.run(
                    personId, requestKey, "nudge " + requestId, body, Nudged.class, () -> nudge(request, words));
        });
    }

    /** From when on the applicant may nudge again; empty: now. */
    public Optional<LocalDateTime> againFrom(String requestId) {
        return requests.nudgedAt(requestId)
                .map(last -> last.plusHours(settings.number(ApprovalSettings.NUDGE_HOURS)))
                .filter(clock.now()::isBefore);
    }

    private Nudged nudge(Request request, @Nullable String words) {
        if (request.status() != RequestStatus.RUNNING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NOTHING_TO_NUDGE", Map.of());
        }
        var now = clock.now();
        int hours = settings.number(ApprovalSettings.NUDGE_HOURS);
        var last = requests.nudgedAt(request.id());
        if (last.isPresent() && last.get().plusHours(hours).isAfter(now)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "NUDGED_ALREADY",
                    Map.of("from", last.get().plusHours(hours)));
        }
        int told = tell(request, now);
        if (told == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NOTHING_TO_NUDGE", Map.of());
        }
        requests.nudged(request.id(), now);
        var applicant = people.get(request.applicantId());
        record.add(request.id(), new CaseRecord.Entry("NUDGED", applicant, null, null, null, words, Map.of()));
        return new Nudged(told, now.plusHours(hours));
    }

    /** @return how many people, whatever they were told of */
    private int tell(Request request, LocalDateTime now) {
        Set<String> told = new HashSet<>();
        for (var round : mapper.openRounds(request.id())) {
            for (var slot : mapper.slots(round.id())) {
                if (slot.is("OPEN")) {
                    var others = hearers.of(slot, request).stream()
                            .filter(hearer -> !hearer.personId().equals(request.applicantId()))
                            .toList();
                    notices.tell("nudged", others, slot.id(), round, request, now.toString());
                    others.forEach(hearer -> told.add(hearer.personId()));
                }
            }
        }
        return told.size();
    }
}
