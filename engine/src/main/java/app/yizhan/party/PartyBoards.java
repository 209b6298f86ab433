package app.yizhan.party;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Visibility;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands where on the way into the Party. A branch's secretary and committee, and whoever stands above it, see all of its
 * applicants; a contact sees those whom they accompany; nobody sees another branch's.
 */
@Service
@Transactional(readOnly = true)
public class PartyBoards {

    private static final Set<String> OF_ALL_APPLICANTS = Set.of(
            PartyRoles.SECRETARY,
            PartyRoles.BRANCH_COMMITTEE,
            PartyRoles.GENERAL,
            PartyRoles.COMMITTEE,
            PartyRoles.ORGANISATION);

    private static final Comparator<BoardRow> PRESSING_FIRST = Comparator.comparing(
                    (BoardRow row) -> row.due() == null ? LocalDate.MAX : row.due())
            .thenComparing(row -> row.of().requestId());

    private final List<PartyCases> cases;
    private final Visibility visibility;
    private final RulePacks packs;
    private final PartyTree tree;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    PartyBoards(
            List<PartyCases> cases,
            Visibility visibility,
            RulePacks packs,
            PartyTree tree,
            People people,
            Units units,
            SchoolClock clock) {
        this.cases = cases;
        this.visibility = visibility;
        this.packs = packs;
        this.tree = tree;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param branchId null: the first that the person may open
     * @throws NotFound if there is no such branch, or it is none of the person's
     */
    public PartyBoard of(@Nullable String branchId, String personId) {
        var principals = people.principalsOf(personId);
        var boards = branches(principals, role -> true);
        var branch = boards.stream()
                .filter(unit -> branchId == null || unit.id().equals(branchId))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
        boolean all = branches(principals, OF_ALL_APPLICANTS::contains).contains(branch);
        var today = clock.today();
        var mine = running(List.of(branch.id()))
                .filter(one -> all || one.accompanied().contains(personId))
                .toList();
        var open =
                visibility.amongst(mine.stream().map(PartyCases.Case::requestId).toList(), personId);
        var rows = mine.stream()
                .map(one -> BoardRow.of(one, today, open.contains(one.requestId())))
                .sorted(PRESSING_FIRST)
                .toList();
        return new PartyBoard(branch, rows, boards);
    }

    /**
     * Of each branch below whoever stands above branches, as the directory orders them; branches without a case too.
     *
     * @throws NotFound for everybody else
     */
    public List<BranchCount> overview(String personId) {
        var above = branches(
                people.principalsOf(personId),
                Set.of(PartyRoles.GENERAL, PartyRoles.COMMITTEE, PartyRoles.ORGANISATION)::contains);
        if (above.isEmpty()) {
            throw new NotFound("page");
        }
        var today = clock.today();
        var rows = running(above.stream().map(Unit::id).toList())
                .map(one -> BoardRow.of(one, today, false))
                .collect(Collectors.groupingBy(row -> row.of().branchId()));
        return above.stream()
                .map(branch -> count(branch, rows.getOrDefault(branch.id(), List.of())))
                .toList();
    }

    /**
     * The way of a case through its steps; empty if the request is about something else.
     *
     * @throws NotFound if there is no such request or the reader may not see what happened to it
     */
    public Optional<PartyPath> path(String requestId, String readerId) {
        var sight = visibility.of(requestId, readerId);
        if (!sight.history()) {
            throw new NotFound("request");
        }
        return cases.stream()
                .flatMap(all -> all.of(sight.request().id()).stream())
                .findFirst()
                .map(this::path);
    }

    private PartyPath path(PartyCases.Case one) {
        var under = one.verdict();
        var stops = packs.get(one.pack()).steps().stream()
                .filter(step -> step.onlyUnder() == null
                        || one.acts().containsKey(step.code())
                        || isUnder(one.branchId(), step.onlyUnder()))
                .map(step -> new PartyPath.Stop(
                        step.code(),
                        step.stage(),
                        one.acts().get(step.code()),
                        step.code().equals(one.step())))
                .toList();
        return new PartyPath(one.pack(), stops, under == null ? null : BoardRow.of(one, clock.today(), true));
    }

    private boolean isUnder(String branchId, String kind) {
        return units.find(branchId)
                .flatMap(tree::parent)
                .map(Unit::kind)
                .map(Enum::name)
                .filter(kind::equals)
                .isPresent();
    }

    private Stream<PartyCases.Case> running(List<String> branches) {
        return cases.stream().flatMap(all -> all.running(branches).stream());
    }

    private BranchCount count(Unit branch, List<BoardRow> rows) {
        var byStage = rows.stream().collect(Collectors.groupingBy(this::stage, Collectors.counting()));
        return new BranchCount(
                branch,
                rows.size(),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(stage -> byStage.getOrDefault(stage, 0L).intValue())
                        .toList(),
                (int) rows.stream().filter(row -> row.overdue() > 0).count(),
                (int) rows.stream().filter(BoardRow::provisional).count(),
                (int) rows.stream().filter(row -> row.of().late() > 0).count());
    }

    /** 0 where a case stands at none of the rules' steps. */
    private int stage(BoardRow row) {
        return Optional.ofNullable(row.of().step())
                .flatMap(packs.get(row.of().pack())::step)
                .map(PartyStep::stage)
                .orElse(0);
    }

    /** Branches in or below the scopes of roles of Party membership. */
    private List<Unit> branches(Set<Principal> principals, Predicate<String> role) {
        var held = principals.stream()
                .filter(principal -> !principal.isPerson() && PartyRoles.isOfBranches(principal.role()))
                .filter(principal -> role.test(principal.role()))
                .toList();
        return held.stream()
                .flatMap(principal -> scope(principal).stream())
                .distinct()
                .flatMap(id -> units.find(id).stream())
                .filter(unit -> unit.kind() == UnitKind.PARTY_BRANCH)
                .toList();
    }

    private List<String> scope(Principal principal) {
        return principal.scopeType().equals("school")
                ? units.open(UnitKind.PARTY_BRANCH).stream().map(Unit::id).toList()
                : units.within(principal.scopeId());
    }
}
