package app.yizhan.api;

import app.yizhan.publicity.Conclusions;
import app.yizhan.publicity.HangPublicity;
import app.yizhan.publicity.Publicities;
import app.yizhan.publicity.PublicityBoard;
import app.yizhan.publicity.PublicityReader;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
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

/** Publicity (公示): the board that everybody reads, and for those who lead it hanging, restarting, taking down and concluding. */
@RestController
@RequestMapping("/api/v1/party/publicity")
class PartyPublicityApi {

    /**
     * @param candidates ids of requests that wait at the same step
     * @param lastDay left out: after the fewest working days that the rules ask for
     * @param lateReason why it is entered after its first day
     */
    record Hang(
            @Nullable String unit,
            @Nullable List<String> candidates,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String place,
            @Nullable String contact,
            @Nullable String lateReason,
            @Nullable String requestKey) {}

    record Restart(
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String place,
            @Nullable String contact,
            @Nullable String reason,
            @Nullable String requestKey) {}

    record Reason(@Nullable String reason, @Nullable String requestKey) {}

    /**
     * @param day on which those were listed who go on; left out: today
     * @param requestKey not needed: what is concluded is concluded once
     */
    record Conclude(
            @Nullable String day,
            @Nullable String lateReason,
            @Nullable String requestKey) {}

    private final Publicities publicities;
    private final PublicityReader reader;
    private final PublicityBoard board;
    private final Conclusions conclusions;
    private final PartyPublicityAnswers answers;

    PartyPublicityApi(
            Publicities publicities,
            PublicityReader reader,
            PublicityBoard board,
            Conclusions conclusions,
            PartyPublicityAnswers answers) {
        this.publicities = publicities;
        this.reader = reader;
        this.board = board;
        this.conclusions = conclusions;
        this.answers = answers;
    }

    /** What hangs today, for everybody; the latest first. */
    @GetMapping("/board")
    Items<PartyPublicityAnswers.Posted> board(Caller caller) {
        List<PartyPublicityAnswers.Posted> all = board.today(caller.id()).stream()
                .map(notice -> answers.posted(notice, caller))
                .toList();
        return new Items<>(all, null);
    }

    /** Those that the caller leads, watches over or verifies something of; the latest first. */
    @GetMapping
    Items<PartyPublicityAnswers.Row> notices(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Items.limit(limit);
        var page = reader.page(caller.id(), cursor, most);
        List<PartyPublicityAnswers.Row> rows =
                page.stream().map(notice -> answers.row(notice, caller)).toList();
        return new Items<>(rows, rows.size() < most ? null : rows.getLast().id());
    }

    /** For whom the caller could hang a notice. */
    @GetMapping("/waiting")
    Items<PartyPublicityAnswers.Waiting> waiting(Caller caller) {
        if (!reader.leads(caller.id())) {
            throw new NotFound("page");
        }
        List<PartyPublicityAnswers.Waiting> all = reader.waiting(caller.id()).stream()
                .map(proposal -> answers.waiting(proposal, caller))
                .toList();
        return new Items<>(all, null);
    }

    @GetMapping("/{id:" + Ids.UUID + "}")
    PartyPublicityAnswers.Sheet notice(@PathVariable String id, Caller caller) {
        return answers.sheet(reader.sheet(id, caller.id()), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Publicities.Answer hang(@RequestBody Hang body, Caller caller) {
        var notice = new HangPublicity(
                body.unit() == null ? "" : body.unit(),
                body.candidates(),
                days(body.firstDay(), body.lastDay(), body.place(), body.contact()),
                body.lateReason(),
                body.requestKey());
        return publicities.hang(notice, caller.id());
    }

    private static HangPublicity.Days days(
            @Nullable String first, @Nullable String last, @Nullable String place, @Nullable String contact) {
        return new HangPublicity.Days(Days.parse("firstDay", first), Days.parse("lastDay", last), place, contact);
    }

    /** Its days run from the first anew; what was said against those whom it names stays. */
    @PostMapping("/{id:" + Ids.UUID + "}/restart")
    Publicities.Answer restart(@PathVariable String id, @RequestBody Restart body, Caller caller) {
        var days = days(body.firstDay(), body.lastDay(), body.place(), body.contact());
        return publicities.restart(id, days, body.reason(), body.requestKey(), caller.id());
    }

    /** Those whom it names wait for another. */
    @PostMapping("/{id:" + Ids.UUID + "}/stop")
    Publicities.Answer stop(@PathVariable String id, @RequestBody Reason body, Caller caller) {
        return publicities.stop(id, body.reason(), body.requestKey(), caller.id());
    }

    /** Whoever is free of objections goes on; doing it again goes on with those who have become free. */
    @PostMapping("/{id:" + Ids.UUID + "}/conclude")
    Conclusions.Answer conclude(@PathVariable String id, @RequestBody Conclude body, Caller caller) {
        var day = Days.parse("day", body.day());
        try {
            return conclusions.conclude(id, day, body.lateReason(), caller.id());
        } catch (InvalidFields faults) {
            throw new InvalidFields(faults.fields().stream()
                    .map(fault -> fault.field().equals("actDate")
                            ? new Refusal.Field("day", fault.key(), fault.args())
                            : fault)
                    .toList());
        }
    }
}
