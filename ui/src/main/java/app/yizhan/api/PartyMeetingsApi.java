package app.yizhan.api;

import app.yizhan.meeting.Apart;
import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingPaper;
import app.yizhan.meeting.MeetingReader;
import app.yizhan.meeting.Meetings;
import app.yizhan.meeting.PlanMeeting;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of branches and committees of the Party: which there are, who waits for one, calling, moving and cancelling one. */
@RestController
@RequestMapping("/api/v1/party/meetings")
class PartyMeetingsApi {

    /**
     * @param kind BRANCH_MEETING, BRANCH_COMMITTEE, GENERAL_BRANCH, PARTY_COMMITTEE
     * @param startsAt with an offset; in the past where it was held on paper already
     * @param candidates ids of requests, in the order in which they are discussed
     * @param apart by userId why somebody does not count: NO_RIGHT, AWAY, OTHER
     * @param lateReason why it is entered after its day
     */
    record Plan(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String startsAt,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String recorder,
            @Nullable List<String> candidates,
            @Nullable Map<String, String> apart,
            @Nullable String lateReason,
            @Nullable String requestKey) {}

    record Change(
            @Nullable String startsAt,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String recorder,
            @Nullable String requestKey) {}

    record Reason(@Nullable String reason, @Nullable String requestKey) {}

    private final Meetings meetings;
    private final MeetingReader reader;
    private final MeetingPaper paper;
    private final PartyMeetingAnswers answers;
    private final PartyWaitingAnswers waiting;

    PartyMeetingsApi(
            Meetings meetings,
            MeetingReader reader,
            MeetingPaper paper,
            PartyMeetingAnswers answers,
            PartyWaitingAnswers waiting) {
        this.meetings = meetings;
        this.reader = reader;
        this.paper = paper;
        this.answers = answers;
        this.waiting = waiting;
    }

    /** Those that the caller leads, watches over or belongs to; the latest first. */
    @GetMapping
    Items<PartyMeetingAnswers.Row> meetings(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = Items.limit(limit);
        var page = reader.page(caller.id(), cursor, most);
        List<PartyMeetingAnswers.Row> rows =
                page.stream().map(meeting -> answers.row(meeting, caller)).toList();
        return new Items<>(rows, rows.size() < most ? null : rows.getLast().id());
    }

    /** For whom the caller could call a meeting, with everything that calling it takes. */
    @GetMapping("/waiting")
    Items<PartyWaitingAnswers.Waiting> waiting(Caller caller) {
        if (!reader.leads(caller.id())) {
            throw new NotFound("page");
        }
        List<PartyWaitingAnswers.Waiting> all = reader.waiting(caller.id()).stream()
                .map(proposal -> waiting.waiting(proposal, caller))
                .toList();
        return new Items<>(all, null);
    }

    @GetMapping("/{id:" + Ids.UUID + "}")
    PartyMeetingAnswers.Sheet meeting(@PathVariable String id, Caller caller) {
        return answers.sheet(reader.sheet(id, caller.id()), caller);
    }

    @GetMapping(path = "/{id:" + Ids.UUID + "}/record.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.pdf(id, caller.id(), caller.locale()));
    }

    /** Those who should attend are told. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Meetings.Answer plan(@RequestBody Plan body, Caller caller) {
        var plan = new PlanMeeting(
                Choices.of(MeetingKind.class, "kind", body.kind()),
                body.unit() == null ? "" : body.unit(),
                moment(body.startsAt()),
                body.place(),
                body.chair(),
                body.recorder(),
                body.candidates(),
                apart(body.apart()),
                body.lateReason(),
                body.requestKey());
        return meetings.plan(plan, caller.id());
    }

    private static Map<String, Apart> apart(@Nullable Map<String, String> given) {
        Map<String, Apart> apart = new HashMap<>();
        if (given != null) {
            given.forEach((person, why) -> apart.put(person, Choices.of(Apart.class, "apart", why)));
        }
        return apart;
    }

    private static @Nullable LocalDateTime moment(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instants.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFields("startsAt", "field.type.datetime", Map.of());
        }
    }

    /** Those who should attend are told again where time or place is another. */
    @PostMapping("/{id:" + Ids.UUID + "}/change")
    Meetings.Answer change(@PathVariable String id, @RequestBody Change body, Caller caller) {
        var change = new Meetings.Change(moment(body.startsAt()), body.place(), body.chair(), body.recorder());
        return meetings.change(id, change, body.requestKey(), caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/cancel")
    Meetings.Answer cancel(@PathVariable String id, @RequestBody Reason body, Caller caller) {
        return meetings.cancel(id, body.reason(), body.requestKey(), caller.id());
    }

    /** Too few came: every case waits on. */
    @PostMapping("/{id:" + Ids.UUID + "}/not-held")
    Meetings.Answer notHeld(@PathVariable String id, @RequestBody Reason body, Caller caller) {
        return meetings.notHeld(id, body.reason(), body.requestKey(), caller.id());
    }
}
