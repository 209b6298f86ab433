package app.yizhan.api;

import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.MeetingSheet.Who;
import app.yizhan.meeting.MeetingSummary;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyWords;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings as calls answer them. */
@Component
record PartyMeetingAnswers(Units units, PartyWords words) {

    record UnitName(String id, String name) {}

    record PersonName(String userId, String name) {}

    /** @param items on how many people it votes */
    record Row(
            String id,
            String kind,
            UnitName unit,
            OffsetDateTime startsAt,
            String place,
            String state,
            int items,
            boolean leads) {}

    /**
     * @param minutes null: the caller only belongs to the meeting
     * @param calls whether the caller may move or cancel it
     */
    record Sheet(
            String id,
            String kind,
            UnitName unit,
            OffsetDateTime startsAt,
            String place,
            String state,
            PersonName chair,
            PersonName recorder,
            @Nullable String endedReason,
            List<Item> agenda,
            @Nullable Minutes minutes,
            boolean leads,
            boolean calls) {}

    /** @param vote null: with {@code minutes} */
    record Item(
            String itemId,
            String name,
            String step,
            String stepName,
            @Nullable Vote vote) {}

    /**
     * Totals alone; no ballot has a place of its own.
     *
     * @param yes null, as the other numbers: nothing was counted yet
     * @param data what else the form of the step asks
     * @param ask fields of that form that the vote does not tell
     * @param outcome DONE, WAITS, MOVED, or the code of why the result could not be written; null: nobody has tried
     */
    record Vote(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Nullable Integer invalid,
            boolean quorum,
            boolean passed,
            int presentNeeded,
            int yesNeeded,
            Map<String, Object> data,
            List<String> ask,
            @Nullable String outcome,
            boolean settled,
            @Nullable String requestId) {}

    record Member(String userId, String name, @Nullable String apart, boolean present, boolean written) {}

    /** @param revision counts changes of the record; whoever ticks or confirms sends the one they saw */
    record Minutes(
            int shouldAttend,
            int present,
            int written,
            List<Member> roster,
            List<PersonName> tellers,
            @Nullable String lateReason,
            @Nullable OffsetDateTime chairConfirmedAt,
            @Nullable OffsetDateTime recorderConfirmedAt,
            int revision) {}

    Row row(MeetingSummary meeting, Caller caller) {
        return new Row(
                meeting.id(),
                meeting.kind().name(),
                unit(meeting.unit(), caller),
                Instants.of(meeting.startsAt()),
                meeting.place(),
                meeting.state().name(),
                meeting.items(),
                meeting.leads());
    }

    Sheet sheet(MeetingSheet meeting, Caller caller) {
        return new Sheet(
                meeting.id(),
                meeting.kind().name(),
                unit(meeting.unit(), caller),
                Instants.of(meeting.startsAt()),
                meeting.place(),
                meeting.state().name(),
                who(meeting.chair()),
                who(meeting.recorder()),
                meeting.endedReason(),
                meeting.agenda().stream().map(item -> item(item, caller)).toList(),
                meeting.minutes() == null ? null : minutes(meeting.minutes()),
                meeting.leads(),
                meeting.calls());
    }

    private Item item(MeetingSheet.Item item, Caller caller) {
        return new Item(
                item.id(),
                item.name(),
                item.step(),
                words.step(item.step(), caller.locale()),
                item.vote() == null ? null : vote(item.vote()));
    }

    private static Vote vote(MeetingSheet.Vote vote) {
        var count = vote.count();
        return new Vote(
                count == null ? null : count.yes(),
                count == null ? null : count.no(),
                count == null ? null : count.abstain(),
                count == null ? null : count.invalid(),
                vote.result().quorum(),
                count != null && vote.result().passed(),
                vote.result().presentNeeded(),
                vote.result().yesNeeded(),
                vote.data(),
                vote.ask().stream().sorted().toList(),
                vote.outcome(),
                vote.settled(),
                vote.requestId());
    }

    private static Minutes minutes(MeetingSheet.Minutes minutes) {
        return new Minutes(
                minutes.shouldAttend(),
                minutes.present(),
                minutes.written(),
                minutes.roster().stream().map(PartyMeetingAnswers::member).toList(),
                minutes.tellers().stream().map(PartyMeetingAnswers::who).toList(),
                minutes.lateReason(),
                Instants.orNull(minutes.chairAt()),
                Instants.orNull(minutes.recorderAt()),
                minutes.revision());
    }

    private static Member member(MeetingSheet.Member member) {
        return new Member(
                member.id(),
                member.name(),
                member.apart() == null ? null : member.apart().name(),
                member.present(),
                member.written());
    }

    UnitName unit(Unit unit, Caller caller) {
        return new UnitName(unit.id(), units.name(unit, caller.locale()));
    }

    private static PersonName who(Who who) {
        return new PersonName(who.id(), who.name());
    }
}
