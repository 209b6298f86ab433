package app.yizhan.publicity;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.Person;
import app.yizhan.publicity.PublicityRights.Sight;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Each objection is looked into by one person who is named, and has one outcome. */
@Service
public class Verifications {

    /** What a call that names or verifies gets. */
    public record Answer(String id) {}

    private static final int LONGEST = 2_000;
    private static final int LEAST = 10;

    private final PublicityMapper mapper;
    private final PublicityRights rights;
    private final PublicityNotices notices;
    private final ObjectionText text;
    private final PublicityConcern concern;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Verifications(
            PublicityMapper mapper,
            PublicityRights rights,
            PublicityNotices notices,
            ObjectionText text,
            PublicityConcern concern,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.notices = notices;
        this.text = text;
        this.concern = concern;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Neither whoever is meant, nor their contacts and introducers, nor whoever signed the objection. */
    List<Person> verifiers(PublicityRow row, SubjectRow subject, List<ObjectionRow> said) {
        var out = concern.of(subject);
        return rights.verifiers(row.unitId()).stream()
                .filter(person -> !out.contains(person.id()) && said.stream().noneMatch(one -> text.isBy(one, person)))
                .toList();
    }

    /**
     * Names who looks into it, or somebody else; they are told. The day by which it is due stays.
     *
     * @throws NotFound if there is none, or the person does not lead the notice
     * @throws Refusal OBJECTION_VERIFIED, PUBLICITY_CONCERNED
     * @throws InvalidFields field {@code verifier}
     */
    public Answer assign(
            String publicityId,
            String objectionId,
            @Nullable String verifierId,
            @Nullable String requestKey,
            String personId) {
        var said = verifierId == null ? "" : verifierId;
        return retries.run(() ->
                once.run(personId, requestKey, "publicity verifier " + objectionId, said, Answer.class, () -> {
                    var row = rights.lockLed(publicityId, personId);
                    var objection = unverified(row, objectionId);
                    var subject = subject(objection);
                    concern.refuse(row, subject, personId);
                    if (verifiers(row, subject, List.of(objection)).stream()
                            .noneMatch(person -> person.id().equals(said))) {
                        throw new InvalidFields("verifier", "publicity.error.verifier", Map.of());
                    }
                    var due = objection.due().isBefore(clock.today()) ? clock.today() : objection.due();
                    mapper.assign(objectionId, said, PublicityDays.morningAfter(due));
                    notices.toVerify(row, objection, said, due);
                    record(row, personId, "verifier", Map.of("objection", objectionId, "verifier", said));
                    return new Answer(objectionId);
                }));
    }

    /**
     * Says what was found; once.
     *
     * @throws NotFound if there is none, or the person does not verify it
     * @throws Refusal OBJECTION_VERIFIED, OBJECTION_OWN
     * @throws InvalidFields fields {@code outcome}, {@code finding}
     */
    public Answer verify(
            String publicityId,
            String objectionId,
            ObjectionOutcome outcome,
            @Nullable String finding,
            @Nullable String requestKey,
            String personId) {
        var found = PlainText.demanded("finding", finding, LONGEST);
        if (found.length() < LEAST) {
            throw new InvalidFields("finding", "publicity.error.words", Map.of("least", LEAST));
        }
        return retries.run(() -> once.run(
                personId, requestKey, "publicity finding " + objectionId, List.of(outcome, found), Answer.class, () -> {
                    var row = rights.lock(publicityId, personId, Set.of(Sight.values()));
                    var objection = unverified(row, objectionId);
                    if (!personId.equals(objection.verifierId())) {
                        throw new NotFound("publicity");
                    }
                    if (text.isFrom(objection, personId)) {
                        throw PublicityRefused.own();
                    }
                    mapper.verify(objectionId, outcome.name(), text.seal(found), clock.now());
                    notices.verified(row, objection);
                    record(row, personId, "verified", Map.of("objection", objectionId, "outcome", outcome.name()));
                    return new Answer(objectionId);
                }));
    }

    private ObjectionRow unverified(PublicityRow row, String objectionId) {
        var objection = mapper.objections(List.of(row.id())).stream()
                .filter(one -> one.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("publicity"));
        if (objection.outcome() != null) {
            throw PublicityRefused.verified();
        }
        return objection;
    }

    private SubjectRow subject(ObjectionRow objection) {
        return mapper.subjects(List.of(objection.publicityId())).stream()
                .filter(one -> one.id().equals(objection.subjectId()))
                .findFirst()
                .orElseThrow();
    }

    private void record(PublicityRow row, String personId, String what, Map<String, ?> facts) {
        audit.record(Audit.SYSTEM, personId, "publicity." + what, row.id(), facts, Map.of());
    }
}
