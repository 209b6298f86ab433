package app.yizhan.api;

import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyBoard;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyRating;
import app.yizhan.duty.DutyReader;
import app.yizhan.duty.DutySheet;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assessments and reports of thoughts that come again and again: what is due, what was written, and who read it. */
@RestController
@RequestMapping("/api/v1/party")
class PartyDutiesApi {

    /** @param open the most pressing first @param toRead written and not confirmed; empty for whoever does not lead the branch */
    record Board(Branch branch, List<DutyItem> open, List<DutyItem> toRead, List<Branch> branches) {}

    record Branch(String id, String name) {}

    /**
     * @param files ids of uploads of one's own
     * @param place where the original on paper lies
     */
    record Report(
            @Nullable String day,
            @Nullable String text,
            @Nullable List<String> files,
            @Nullable String place,
            @Nullable String lateReason,
            @Nullable String requestKey) {}

    /** @param rating GOOD, FAIR, PLAIN, POOR */
    record Assessment(
            @Nullable String day,
            @Nullable String rating,
            @Nullable String words,
            @Nullable String lateReason,
            @Nullable String requestKey) {}

    /** @param version as {@link DutySheet#version()} of what was read */
    record Confirm(
            @Nullable String words,
            @Nullable String version,
            @Nullable String requestKey) {}

    record GiveBack(@Nullable String reason, @Nullable String requestKey) {}

    private final Duties duties;
    private final DutyConfirmations confirmations;
    private final DutyReader reader;
    private final Units units;

    PartyDutiesApi(Duties duties, DutyConfirmations confirmations, DutyReader reader, Units units) {
        this.duties = duties;
        this.confirmations = confirmations;
        this.reader = reader;
        this.units = units;
    }

    /** Of the applicants whom the board of the branch shows the caller; without a branch the first that they may open. */
    @GetMapping("/duties")
    Board board(@RequestParam(required = false) @Nullable String branch, Caller caller) {
        var board = reader.board(branch, caller.id());
        return answer(board, caller);
    }

    private Board answer(DutyBoard board, Caller caller) {
        return new Board(
                branch(board.branch(), caller),
                board.open(),
                board.toRead(),
                board.others().stream().map(unit -> branch(unit, caller)).toList());
    }

    private Branch branch(Unit unit, Caller caller) {
        return new Branch(unit.id(), units.name(unit, caller.locale()));
    }

    /** Of one case, for its applicant and those who have to do with it. */
    @GetMapping("/cases/{id:" + Ids.UUID + "}/duties")
    Items<DutyItem> ofCase(@PathVariable String id, Caller caller) {
        return new Items<>(reader.ofCase(id, caller.id()).orElseThrow(() -> new NotFound("request")), null);
    }

    @GetMapping("/duties/{id:" + Ids.UUID + "}")
    DutySheet duty(@PathVariable String id, Caller caller) {
        return reader.sheet(id, caller.id());
    }

    /** The applicant's own words or files; of others only where the original lies. */
    @PostMapping("/duties/{id:" + Ids.UUID + "}/report")
    @ResponseStatus(HttpStatus.CREATED)
    Duties.Answer report(@PathVariable String id, @RequestBody Report body, Caller caller) {
        var report = new Duties.Report(
                Days.parse("day", body.day()), body.text(), body.files(), body.place(), body.lateReason());
        return duties.report(id, report, body.requestKey(), caller.id());
    }

    /** By whoever is named for the applicant, where the case does not wait at the step that asks for it. */
    @PostMapping("/duties/{id:" + Ids.UUID + "}/assessment")
    @ResponseStatus(HttpStatus.CREATED)
    Duties.Answer assess(@PathVariable String id, @RequestBody Assessment body, Caller caller) {
        var assessment = new Duties.Assessment(
                Days.parse("day", body.day()),
                Choices.of(DutyRating.class, "rating", body.rating()),
                body.words(),
                body.lateReason());
        return duties.assess(id, assessment, body.requestKey(), caller.id());
    }

    @PostMapping("/duties/{id:" + Ids.UUID + "}/confirm")
    Duties.Answer confirm(@PathVariable String id, @RequestBody Confirm body, Caller caller) {
        return confirmations.confirm(id, body.words(), body.version(), body.requestKey(), caller.id());
    }

    @PostMapping("/duties/{id:" + Ids.UUID + "}/give-back")
    Duties.Answer giveBack(@PathVariable String id, @RequestBody GiveBack body, Caller caller) {
        return confirmations.giveBack(id, body.reason(), body.requestKey(), caller.id());
    }
}
