package app.yizhan.dossier;

import app.yizhan.inquiry.InquiryReader;
import app.yizhan.meeting.DecidedVotes;
import app.yizhan.meeting.DecidedVotes.Totals;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.Fact;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyChecks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What stands in a cell, by the word that a form's description has for it: {@code person.name}, {@code act.15} (day), {@code by.15}
 * (who recorded it), {@code field.talkPlace}, {@code opinion.17}, {@code vote.15.no}, {@code probation.end}, {@code inquiry.counted}.
 * What is not known is empty, to be filled in by hand.
 */
@Component
class FormFacts {

    private static final String ADMITTED = "17";
    private static final String MEETING = "15";
    private static final String CONVERSION_REQUEST = "22";

    /** Begins what the history calls an act, be it recorded late. */
    private static final String ENTERED = "PARTY_ACT";

    private static final Set<String> DECIDED = Set.of("APPROVED", "REJECTED");

    private final People people;
    private final Units units;
    private final PartyChecks checks;
    private final DecidedVotes votes;
    private final InquiryReader inquiries;
    private final List<PartyCases> cases;
    private final FormWords words;

    FormFacts(
            People people,
            Units units,
            PartyChecks checks,
            DecidedVotes votes,
            InquiryReader inquiries,
            List<PartyCases> cases,
            FormWords words) {
        this.people = people;
        this.units = units;
        this.checks = checks;
        this.votes = votes;
        this.inquiries = inquiries;
        this.cases = cases;
        this.words = words;
    }

    String say(CaseOnPaper open, String of, String readerId) {
        int dot = of.indexOf('.');
        var rest = of.substring(dot + 1);
        return switch (dot < 0 ? of : of.substring(0, dot)) {
            case "person" -> person(open, rest);
            case "case" ->
                branch(open).map(unit -> units.name(unit, FormWords.PAPER)).orElse("");
            case "act" -> day(open, rest).map(words::day).orElse("");
            case "by" -> act(open, rest).map(act -> people.get(act.by()).name()).orElse("");
            case "field" -> words.field(open, rest, open.data().get(rest));
            case "opinion" -> opinion(open, rest);
            case "vote" -> vote(open, rest);
            case "probation" -> probation(open, rest).map(words::day).orElse("");
            case "inquiry" -> inquiry(open, readerId);
            default -> throw new IllegalStateException("No form knows " + of);
        };
    }

    private String person(CaseOnPaper open, String what) {
        var gender = open.applicant().gender();
        return switch (what) {
            case "name" -> open.request().applicantName();
            case "gender" -> gender == null ? "" : words.say("document.gender." + gender);
            case "number" -> open.applicant().number();
            case "class" -> Objects.requireNonNullElse(open.request().unitName(), "");
            default -> throw new IllegalStateException("Nobody has a " + what);
        };
    }

    private Optional<Unit> branch(CaseOnPaper open) {
        return units.find(open.of().branchId());
    }

    /** The last of a step; where the rules split one in two ({@code 08a}), the first half stands for the whole. */
    private static Optional<PartyCases.Done> act(CaseOnPaper open, String step) {
        return open.actsOf(step).stream()
                .reduce((before, last) -> last)
                .or(() -> open.actsOf(step + "a").stream().reduce((before, last) -> last));
    }

    private static Optional<LocalDate> day(CaseOnPaper open, String step) {
        return act(open, step)
                .map(PartyCases.Done::day)
                .or(() -> Optional.ofNullable(open.of().acts().get(step)));
    }

    /** What was written with the last decision of the step that stands. */
    private String opinion(CaseOnPaper open, String step) {
        var known = act(open, step).map(PartyCases.Done::step).orElse("");
        return open.history().stream()
                .filter(entry -> DECIDED.contains(entry.action()) && entry.opinion() != null)
                .filter(entry -> entry.step() != null && isOf(entry.step(), known))
                .reduce((before, last) -> last)
                .map(entry -> Objects.requireNonNullElse(entry.opinion(), ""))
                .orElse("");
    }

    private boolean isOf(String task, String step) {
        return cases.stream()
                .anyMatch(each -> each.stepOf(task).filter(step::equals).isPresent());
    }

    /** @param what step and kind of ballot, {@code 15.no} */
    private String vote(CaseOnPaper open, String what) {
        var step = what.substring(0, what.indexOf('.'));
        return day(open, step)
                .flatMap(day -> votes.of(open.request().id(), step, day))
                .map(totals -> words.number(ballots(totals, what.substring(step.length() + 1))))
                .orElse("");
    }

    private static int ballots(Totals totals, String kind) {
        return switch (kind) {
            case "no" -> totals.no();
            case "abstain" -> totals.abstain();
            case "invalid" -> totals.invalid();
            default -> throw new IllegalStateException("No ballot says " + kind);
        };
    }

    /** From the meeting's day on, once it is approved; an extension moves the end alone. Source: article 31. */
    private Optional<LocalDate> probation(CaseOnPaper open, String what) {
        var meeting = act(open, ADMITTED).flatMap(admitted -> day(open, MEETING));
        if (what.equals("start")) {
            return meeting;
        }
        int more = open.acts().stream()
                .map(PartyCases.Done::months)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return meeting.flatMap(day -> Optional.ofNullable(
                        checks.of(open.of().pack(), CONVERSION_REQUEST, Map.of(Fact.MEETING_DATE.key(), day.toString()))
                                .probationEnd()))
                .map(end -> end.plusMonths(more));
    }

    /** How many were asked and answered; about whom stands nowhere but on its own page. */
    private String inquiry(CaseOnPaper open, String readerId) {
        return inquiries
                .numbers(open.request().id(), readerId)
                .filter(sheet -> sheet.asked() > 0)
                .map(sheet -> words.say(
                        "dossier.inquiries",
                        Map.of("asked", sheet.asked(), "open", sheet.open(), "doubtful", sheet.doubtful())))
                .orElse("");
    }

    /** Whether nothing was entered at the step after it: what the case says is what was written then. */
    boolean isLatest(CaseOnPaper open, PartyCases.Done act) {
        return open.history().stream()
                .filter(entry ->
                        entry.action().startsWith(ENTERED) && entry.step() != null && isOf(entry.step(), act.step()))
                .reduce((before, last) -> last)
                .filter(entry -> act.day().toString().equals(entry.detail().get("date")))
                .isPresent();
    }

    /** Acts of a step that comes again and again, the first first. */
    static List<PartyCases.Done> periods(CaseOnPaper open, String step) {
        return open.actsOf(step).stream()
                .sorted(Comparator.comparing(PartyCases.Done::day))
                .toList();
    }
}
