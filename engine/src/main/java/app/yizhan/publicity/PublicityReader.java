package app.yizhan.publicity;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyPublicity.Span;
import app.yizhan.publicity.PublicityRights.Sight;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityMapper.CountRow;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices as each may read them: those who lead, those above without what was said, and whoever verifies their objections alone. */
@Service
@Transactional(readOnly = true)
public class PublicityReader {

    private final PublicityMapper mapper;
    private final PublicityRights rights;
    private final PublicityCandidates candidates;
    private final PublicityConcern concern;
    private final PublicityDays days;
    private final PublicitySheets sheets;
    private final Units units;
    private final Audit audit;

    PublicityReader(
            PublicityMapper mapper,
            PublicityRights rights,
            PublicityCandidates candidates,
            PublicityConcern concern,
            PublicityDays days,
            PublicitySheets sheets,
            Units units,
            Audit audit) {
        this.mapper = mapper;
        this.rights = rights;
        this.candidates = candidates;
        this.concern = concern;
        this.days = days;
        this.sheets = sheets;
        this.units = units;
        this.audit = audit;
    }

    /** Whether the person hangs notices for any branch. */
    public boolean leads(String personId) {
        return !rights.led(personId).isEmpty();
    }

    /** Of each branch for which the person hangs notices who waits for one. */
    public List<PublicityProposal> waiting(String personId) {
        return rights.led(personId).stream()
                .flatMap(unit -> candidates.of(unit).stream())
                .toList();
    }

    /**
     * The latest first.
     *
     * @param after id of the last one of the page before; null: the first page
     * @throws NotFound for whoever has nothing to do with notices beyond the board
     */
    public List<PublicitySummary> page(String personId, @Nullable String after, int limit) {
        if (after != null && find(after).flatMap(row -> sight(row, personId)).isEmpty()) {
            return List.of();
        }
        var seen = rights.seenBy(personId);
        var rows = mapper.page(seen, personId, after, limit);
        if (seen.isEmpty() && rows.isEmpty() && after == null) {
            throw new NotFound("page");
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(PublicityRow::id).toList();
        var subjects = mapper.subjects(ids).stream().collect(Collectors.groupingBy(SubjectRow::publicityId));
        var unverified =
                mapper.unverified(ids).stream().collect(Collectors.toMap(CountRow::publicityId, CountRow::objections));
        Set<String> led = rights.led(personId).stream().map(Unit::id).collect(Collectors.toSet());
        return rows.stream()
                .map(row -> summary(
                        row,
                        subjects.getOrDefault(row.id(), List.of()),
                        unverified.getOrDefault(row.id(), 0),
                        led.contains(row.unitId())))
                .toList();
    }

    private PublicitySummary summary(PublicityRow row, List<SubjectRow> subjects, int unverified, boolean leads) {
        var span = span(row, subjects);
        return new PublicitySummary(
                row.id(),
                units.get(row.unitId()),
                row.step(),
                row.firstDay(),
                span.last(),
                span.provisional(),
                state(row, subjects),
                subjects.size(),
                unverified,
                leads);
    }

    /** Where everybody was decided at their task, or has withdrawn, nothing is left to conclude. */
    private static PublicityState state(PublicityRow row, List<SubjectRow> subjects) {
        return row.state().equals(PublicityState.HANGS.name())
                        && subjects.stream().noneMatch(SubjectRow::open)
                ? PublicityState.ENDED
                : PublicityState.valueOf(row.state());
    }

    /** What is over stays as it was hung. */
    private Span span(PublicityRow row, List<SubjectRow> subjects) {
        var packs = subjects.stream()
                .filter(SubjectRow::open)
                .map(SubjectRow::pack)
                .distinct()
                .toList();
        return days.of(row, packs);
    }

    /** The notice that names a case which waits for it; empty if there is none, or none that the person may read. */
    public Optional<PublicitySummary> of(String requestId, String personId) {
        return mapper.openSubject(requestId)
                .flatMap(subject -> mapper.find(subject.publicityId()))
                .flatMap(row -> sight(row, personId)
                        .map(sight -> summary(row, mapper.subjects(List.of(row.id())), 0, sight == Sight.LEADS)));
    }

    private Optional<Sight> sight(PublicityRow row, String personId) {
        try {
            return Optional.of(rights.of(row, personId));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private Optional<PublicityRow> find(String id) {
        return Optional.of(id).filter(TimeOrderedId::couldBe).flatMap(mapper::find);
    }

    /** @throws NotFound if there is none, or the person has nothing to do with it */
    @Transactional
    public PublicitySheet sheet(String id, String personId) {
        var row = find(id).orElseThrow(() -> new NotFound("publicity"));
        var sight = rights.of(row, personId);
        var subjects = mapper.subjects(List.of(id));
        var said = mapper.objections(List.of(id));
        var sheet = new PublicitySheets.Read(
                row,
                span(row, subjects),
                subjects,
                said,
                sight,
                barred(row, objected(subjects, said), sight, personId),
                personId);
        long read = said.stream().filter(sheet::reads).count();
        if (read > 0) {
            // what was said is sealed: whoever opens it leaves a trace
            audit.record(Audit.SYSTEM, personId, "publicity.read", id, Map.of("objections", read), Map.of());
        }
        return sheets.of(sheet);
    }

    private static List<SubjectRow> objected(List<SubjectRow> subjects, List<ObjectionRow> said) {
        var ids = said.stream().map(ObjectionRow::subjectId).collect(Collectors.toSet());
        return subjects.stream().filter(one -> ids.contains(one.id())).toList();
    }

    private Set<String> barred(PublicityRow row, List<SubjectRow> subjects, Sight sight, String personId) {
        return sight != Sight.LEADS
                ? Set.of()
                : subjects.stream()
                        .filter(one -> concern.bars(row, one, personId))
                        .map(SubjectRow::id)
                        .collect(Collectors.toSet());
    }
}
