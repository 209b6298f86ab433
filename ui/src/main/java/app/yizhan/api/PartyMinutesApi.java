package app.yizhan.api;

import app.yizhan.meeting.MeetingMinutes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of a meeting of the Party: who came, what was counted, both confirmations, and the results in the cases. */
@RestController
@RequestMapping("/api/v1/party/meetings/{id:" + Ids.UUID + "}")
class PartyMinutesApi {

    /** All three as they are now; whoever is left out did not come. @param revision of the record that the caller read */
    record Attendance(
            @Nullable List<String> present,
            @Nullable List<String> written,
            @Nullable List<String> tellers,
            @Nullable Integer revision,
            @Nullable String requestKey) {}

    /** Ballots and opinions in writing together. @param data what else the form of the step asks */
    record Counted(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Nullable Integer invalid,
            @Nullable Map<String, Object> data,
            @Nullable String requestKey) {}

    /** @param revision of the record that the caller read */
    record Confirmation(
            @Nullable String lateReason,
            @Nullable Integer revision,
            @Nullable String requestKey) {}

    private final MeetingMinutes minutes;

    PartyMinutesApi(MeetingMinutes minutes) {
        this.minutes = minutes;
    }

    @PostMapping("/attendance")
    MeetingMinutes.Answer attend(@PathVariable String id, @RequestBody Attendance body, Caller caller) {
        var attendance = new MeetingMinutes.Attendance(body.present(), body.written(), body.tellers(), body.revision());
        return minutes.attend(id, attendance, body.requestKey(), caller.id());
    }

    @PostMapping("/items/{item:" + Ids.UUID + "}/count")
    MeetingMinutes.Answer count(
            @PathVariable String id, @PathVariable String item, @RequestBody Counted body, Caller caller) {
        var counted = new MeetingMinutes.Counted(body.yes(), body.no(), body.abstain(), body.invalid(), body.data());
        return minutes.count(id, item, counted, body.requestKey(), caller.id());
    }

    /** When chair and recorder have both confirmed, the results go to the cases. */
    @PostMapping("/confirm")
    MeetingMinutes.Answer confirm(@PathVariable String id, @RequestBody Confirmation body, Caller caller) {
        return minutes.confirm(
                id,
                new MeetingMinutes.Confirmation(body.lateReason(), body.revision()),
                body.requestKey(),
                caller.id());
    }

    /** Tries again what could not be written to the cases. */
    @PostMapping("/results")
    MeetingMinutes.Answer results(@PathVariable String id, Caller caller) {
        return minutes.writeResults(id, caller.id());
    }
}
