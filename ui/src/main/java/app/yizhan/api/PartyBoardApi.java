package app.yizhan.api;

import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.BoardRow;
import app.yizhan.party.BranchCount;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyPath;
import app.yizhan.party.PartyWords;
import app.yizhan.refusal.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who stands where on the way into the Party, for those of a branch and above it; and one's own way. */
@RestController
@RequestMapping("/api/v1/party")
class PartyBoardApi {

    /** @param branches whose boards the caller may open */
    record Board(Branch branch, List<Row> rows, List<Branch> branches) {}

    record Branch(String id, String name) {}

    /**
     * @param step code of the step; null: at none of the rules' steps
     * @param since day on which it opened
     * @param earliest first day on which it may be done; null: it may be now
     * @param due day by which it should be done; null: nothing is said
     * @param overdue days since then
     * @param provisional whether a day was counted in a year whose calendar is not loaded
     * @param recordedLate how many acts were recorded later than they happened
     * @param requestId null: the caller may not see the case itself
     */
    record Row(
            String applicant,
            @Nullable String className,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable LocalDate since,
            @Nullable LocalDate earliest,
            @Nullable LocalDate due,
            int overdue,
            boolean provisional,
            boolean returned,
            int recordedLate,
            @Nullable String requestId) {}

    /** @param byStage how many stand in each of the five stages */
    record Count(Branch branch, int open, List<Integer> byStage, int overdue, int provisional, int recordedLate) {}

    /** @param now where it stands; null: it is over */
    record Path(String pack, List<Stop> steps, @Nullable Row now) {}

    record Stop(
            String step, String name, int stage, @Nullable LocalDate actDate, boolean here) {}

    private final PartyBoards boards;
    private final PartyWords words;
    private final Units units;

    PartyBoardApi(PartyBoards boards, PartyWords words, Units units) {
        this.boards = boards;
        this.words = words;
        this.units = units;
    }

    /** The most pressing first; without a branch the first that the caller may open. */
    @GetMapping("/board")
    Board board(@RequestParam(required = false) @Nullable String branch, Caller caller) {
        var board = boards.of(branch, caller.id());
        return new Board(
                branch(board.branch(), caller),
                board.rows().stream().map(row -> row(row, caller)).toList(),
                board.others().stream().map(unit -> branch(unit, caller)).toList());
    }

    @GetMapping("/overview")
    Items<Count> overview(Caller caller) {
        List<Count> items = boards.overview(caller.id()).stream()
                .map(count -> count(count, caller))
                .toList();
        return new Items<>(items, null);
    }

    /** For whoever sees the case: the applicant, and those who handle it. */
    @GetMapping("/cases/{id:" + Ids.UUID + "}/path")
    Path path(@PathVariable String id, Caller caller) {
        var path = boards.path(id, caller.id()).orElseThrow(() -> new NotFound("request"));
        return new Path(
                path.pack(),
                path.stops().stream().map(stop -> stop(stop, caller)).toList(),
                path.now() == null ? null : row(path.now(), caller));
    }

    private Row row(BoardRow row, Caller caller) {
        var one = row.of();
        return new Row(
                one.applicant(),
                one.className(),
                one.step(),
                one.step() == null ? null : words.step(one.step(), caller.locale()),
                one.since(),
                row.earliest(),
                row.due(),
                row.overdue(),
                row.provisional(),
                one.returned(),
                one.late(),
                row.mayOpen() ? one.requestId() : null);
    }

    private Count count(BranchCount count, Caller caller) {
        return new Count(
                branch(count.branch(), caller),
                count.open(),
                count.byStage(),
                count.overdue(),
                count.provisional(),
                count.late());
    }

    private Stop stop(PartyPath.Stop stop, Caller caller) {
        return new Stop(
                stop.step(), words.step(stop.step(), caller.locale()), stop.stage(), stop.actDate(), stop.here());
    }

    private Branch branch(Unit unit, Caller caller) {
        return new Branch(unit.id(), units.name(unit, caller.locale()));
    }
}
