package app.yizhan.api;

import app.yizhan.organisation.Units;
import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.PaperMistakes;
import app.yizhan.seal.SealDesks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers that are stamped by hand and handed out, for those who work at the desks of their units. */
@RestController
@RequestMapping("/api/v1/papers")
class PapersApi {

    /**
     * @param id of the document, as {@code /documents/{id}.pdf} has it
     * @param place where it is collected; of one that is not stamped yet where the unit usually has that done
     * @param collectedBy empty: nobody took it, or its retention is over
     * @param recordedAt when the last of this was recorded; null: nothing is recorded
     * @param recordedBy id of the clerk who recorded the last of this; null: nothing is recorded
     */
    record Paper(
            String id,
            String number,
            String title,
            String unit,
            String holder,
            String holderNumber,
            OffsetDateTime issuedAt,
            String place,
            @Nullable OffsetDateTime stampedAt,
            @Nullable LocalDate collectedOn,
            String collectedBy,
            @Nullable OffsetDateTime recordedAt,
            @Nullable String recordedBy) {}

    /** @param place where it is collected, at most 100 characters */
    record Stamped(@Nullable String place, @Nullable String requestKey) {}

    /**
     * @param by name of who took it, at most 100 characters
     * @param day null: today
     */
    record Collected(
            @Nullable String by,
            @Nullable LocalDate day,
            @Nullable String requestKey) {}

    /**
     * @param reason at most 100 characters; whoever asked for the paper reads it
     * @param recordedAt as the list gave it, so that nothing newer is taken back; null: whatever stands
     */
    record Mistake(
            @Nullable String reason,
            @Nullable OffsetDateTime recordedAt,
            @Nullable String requestKey) {

        private PaperMistakes.Mistake said() {
            return new PaperMistakes.Mistake(reason, recordedAt == null ? null : Instants.wall(recordedAt));
        }
    }

    private final SealDesks desks;
    private final PaperDesk desk;
    private final PaperMistakes mistakes;
    private final Units units;

    PapersApi(SealDesks desks, PaperDesk desk, PaperMistakes mistakes, Units units) {
        this.desks = desks;
        this.desk = desk;
        this.mistakes = mistakes;
        this.units = units;
    }

    /** Those that nobody has collected, oldest first; or those that were, newest first. */
    @GetMapping
    Items<Paper> list(@RequestParam(defaultValue = "false") boolean collected, Caller caller) {
        var papers =
                collected ? desks.collected(caller.id(), caller.locale()) : desks.open(caller.id(), caller.locale());
        List<Paper> items = papers.stream().map(paper -> answer(paper, caller)).toList();
        return new Items<>(items, null);
    }

    @PostMapping("/{id:" + Ids.UUID + "}/stamped")
    PaperDesk.Answer stamped(@PathVariable String id, @RequestBody Stamped body, Caller caller) {
        return desk.stamped(id, body.place(), body.requestKey(), caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/collected")
    PaperDesk.Answer collected(@PathVariable String id, @RequestBody Collected body, Caller caller) {
        return desk.collected(id, body.by(), body.day(), body.requestKey(), caller.id());
    }

    /** For whoever works at its desk: the paper waits for its stamp again. */
    @PostMapping("/{id:" + Ids.UUID + "}/not-stamped")
    PaperDesk.Answer notStamped(@PathVariable String id, @RequestBody Mistake body, Caller caller) {
        return mistakes.notStamped(id, body.said(), body.requestKey(), caller.id());
    }

    /** For whoever works at its desk: the paper waits to be collected again. */
    @PostMapping("/{id:" + Ids.UUID + "}/not-collected")
    PaperDesk.Answer notCollected(@PathVariable String id, @RequestBody Mistake body, Caller caller) {
        return mistakes.notCollected(id, body.said(), body.requestKey(), caller.id());
    }

    private Paper answer(DeskPaper paper, Caller caller) {
        return new Paper(
                paper.documentId(),
                paper.number(),
                paper.title(),
                units.name(paper.unit(), caller.locale()),
                paper.holder(),
                paper.holderNumber(),
                Instants.of(paper.issuedAt()),
                paper.place(),
                Instants.orNull(paper.stampedAt()),
                paper.collectedOn(),
                paper.collectedBy(),
                Instants.orNull(paper.recordedAt()),
                paper.recordedBy());
    }
}
