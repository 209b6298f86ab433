package app.yizhan.api;

import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyWords;
import app.yizhan.publicity.PostedNotice;
import app.yizhan.publicity.PublicityProposal;
import app.yizhan.publicity.PublicitySheet;
import app.yizhan.publicity.PublicitySheet.Who;
import app.yizhan.publicity.PublicitySummary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices of publicity as calls answer them. */
@Component
record PartyPublicityAnswers(Units units, PartyWords words) {

    record UnitName(String id, String name) {}

    record PersonName(String userId, String name) {}

    /** @param provisional whether the last day was counted in a year whose calendar is not loaded */
    record Posted(
            String id,
            UnitName unit,
            String step,
            String stepName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            String contact,
            List<PostedNotice.Person> people) {}

    record Waiting(
            UnitName unit,
            String step,
            String stepName,
            LocalDate soonest,
            boolean provisional,
            List<PublicityProposal.Candidate> candidates) {}

    record Row(
            String id,
            UnitName unit,
            String step,
            String stepName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            String state,
            int subjects,
            int unverified,
            boolean leads) {}

    record Sheet(
            String id,
            UnitName unit,
            String step,
            String stepName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            String place,
            String contact,
            int edition,
            String state,
            @Nullable String lateReason,
            @Nullable String endedReason,
            List<Past> past,
            List<Subject> subjects,
            boolean leads) {}

    record Past(LocalDate firstDay, LocalDate lastDay, String place, String reason, OffsetDateTime endedAt) {}

    /** @param verifiers who may look into what is said; empty where nothing is left to look into */
    record Subject(
            String id,
            @Nullable String requestId,
            String name,
            @Nullable String className,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable String outcome,
            boolean open,
            List<Objection> objections,
            List<PersonName> verifiers) {}

    /** @param words null, as author and finding: not the caller's business */
    record Objection(
            String id,
            LocalDate receivedOn,
            String channel,
            @Nullable String author,
            @Nullable String words,
            @Nullable PersonName verifier,
            @Nullable LocalDate due,
            @Nullable String outcome,
            @Nullable String finding,
            boolean mine) {}

    Posted posted(PostedNotice notice, Caller caller) {
        return new Posted(
                notice.id(),
                unit(notice.unit(), caller),
                notice.step(),
                words.step(notice.step(), caller.locale()),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.contact(),
                notice.people());
    }

    Waiting waiting(PublicityProposal proposal, Caller caller) {
        return new Waiting(
                unit(proposal.unit(), caller),
                proposal.step(),
                words.step(proposal.step(), caller.locale()),
                proposal.soonest(),
                proposal.provisional(),
                proposal.candidates());
    }

    Row row(PublicitySummary notice, Caller caller) {
        return new Row(
                notice.id(),
                unit(notice.unit(), caller),
                notice.step(),
                words.step(notice.step(), caller.locale()),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.state().name(),
                notice.subjects(),
                notice.unverified(),
                notice.leads());
    }

    Sheet sheet(PublicitySheet notice, Caller caller) {
        return new Sheet(
                notice.id(),
                unit(notice.unit(), caller),
                notice.step(),
                words.step(notice.step(), caller.locale()),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.place(),
                notice.contact(),
                notice.edition(),
                notice.state().name(),
                notice.lateReason(),
                notice.endedReason(),
                notice.past().stream()
                        .map(past -> new Past(
                                past.firstDay(),
                                past.lastDay(),
                                past.place(),
                                past.reason(),
                                Instants.of(past.endedAt())))
                        .toList(),
                notice.subjects().stream().map(PartyPublicityAnswers::subject).toList(),
                notice.leads());
    }

    private static Subject subject(PublicitySheet.Subject subject) {
        return new Subject(
                subject.id(),
                subject.requestId(),
                subject.name(),
                subject.className(),
                subject.appliedOn(),
                subject.activistOn(),
                subject.outcome(),
                subject.open(),
                subject.objections().stream()
                        .map(PartyPublicityAnswers::objection)
                        .toList(),
                subject.verifiers().stream().map(PartyPublicityAnswers::who).toList());
    }

    private static Objection objection(PublicitySheet.Objection one) {
        return new Objection(
                one.id(),
                one.receivedOn(),
                one.channel().name(),
                one.author(),
                one.words(),
                one.verifier() == null ? null : who(one.verifier()),
                one.due(),
                one.outcome() == null ? null : one.outcome().name(),
                one.finding(),
                one.mine());
    }

    private UnitName unit(Unit unit, Caller caller) {
        return new UnitName(unit.id(), units.name(unit, caller.locale()));
    }

    private static PersonName who(Who who) {
        return new PersonName(who.id(), who.name());
    }
}
