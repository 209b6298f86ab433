package app.yizhan.meeting;

import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyTree;
import app.yizhan.party.PartyVotes;
import app.yizhan.party.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose cases wait for a meeting of a unit: the rules of votes and of who acts say so, no list of steps. */
@Component
class MeetingCandidates {

    private final List<PartyCases> cases;
    private final PartyVotes votes;
    private final PartyTree tree;
    private final Units units;
    private final MeetingRights rights;
    private final MeetingMapper mapper;

    MeetingCandidates(
            List<PartyCases> cases,
            PartyVotes votes,
            PartyTree tree,
            Units units,
            MeetingRights rights,
            MeetingMapper mapper) {
        this.cases = cases;
        this.votes = votes;
        this.tree = tree;
        this.units = units;
        this.rights = rights;
        this.mapper = mapper;
    }

    /** The most pressing first. */
    List<MeetingProposal.Candidate> of(MeetingKind kind, Unit unit, LocalDate today) {
        var waiting = running(kind, unit).filter(one -> waits(one, kind)).toList();
        Set<String> planned = waiting.isEmpty()
                ? Set.of()
                : new HashSet<>(mapper.onAgendas(
                        waiting.stream().map(PartyCases.Case::requestId).toList()));
        return waiting.stream()
                .map(one -> candidate(one, today, planned.contains(one.requestId())))
                .sorted(Comparator.comparing(
                                (MeetingProposal.Candidate one) -> one.due() == null ? LocalDate.MAX : one.due())
                        .thenComparing(MeetingProposal.Candidate::requestId))
                .toList();
    }

    /** Applicants of the branch who are admitted and still on probation. */
    List<String> onProbation(Unit branch) {
        return running(MeetingKind.BRANCH_MEETING, branch)
                .filter(PartyCases.Case::onProbation)
                .map(PartyCases.Case::applicantId)
                .toList();
    }

    private boolean waits(PartyCases.Case one, MeetingKind kind) {
        var verdict = one.verdict();
        return one.step() != null
                && !one.returned()
                && verdict != null
                && verdict.actor() != null
                && kind.decides(verdict.actor())
                && votes.isVotedOn(one.pack(), one.step());
    }

    private static MeetingProposal.Candidate candidate(PartyCases.Case one, LocalDate today, boolean planned) {
        return new MeetingProposal.Candidate(
                one.requestId(),
                one.applicant(),
                one.className(),
                one.pack(),
                Objects.requireNonNull(one.step()),
                due(one, one.verdict()),
                earliest(one.verdict(), today),
                planned);
    }

    private static @Nullable LocalDate due(PartyCases.Case one, @Nullable Verdict verdict) {
        return verdict == null || verdict.due() == null ? one.due() : verdict.due();
    }

    private static @Nullable LocalDate earliest(@Nullable Verdict verdict, LocalDate today) {
        return verdict == null
                        || verdict.earliest() == null
                        || !verdict.earliest().isAfter(today)
                ? null
                : verdict.earliest();
    }

    private Stream<PartyCases.Case> running(MeetingKind kind, Unit unit) {
        var branches = branches(kind, unit);
        return cases.stream().flatMap(all -> all.running(branches).stream());
    }

    private List<String> branches(MeetingKind kind, Unit unit) {
        if (unit.kind() == UnitKind.PARTY_BRANCH) {
            return List.of(unit.id());
        }
        Map<String, Boolean> acting = new HashMap<>();
        return units.open(UnitKind.PARTY_BRANCH).stream()
                .filter(branch ->
                        organ(branch, kind, acting).filter(unit::equals).isPresent())
                .map(Unit::id)
                .toList();
    }

    /** The nearest unit above in which somebody acts, as {@code party-org-of-student} finds it. */
    private Optional<Unit> organ(Unit branch, MeetingKind kind, Map<String, Boolean> acting) {
        return Stream.iterate(tree.parent(branch), Optional::isPresent, above -> above.flatMap(tree::parent))
                .flatMap(Optional::stream)
                .filter(above -> above.kind() == kind.unit()
                        && acting.computeIfAbsent(
                                above.id(),
                                id -> !rights.holders(above, kind.voters()).isEmpty()))
                .findFirst();
    }
}
