package app.yizhan.family.partymembership;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.family.partymembership.internal.ActMapper;
import app.yizhan.family.partymembership.internal.ActMapper.Act;
import app.yizhan.organisation.Person;
import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyWords;
import app.yizhan.party.Standing;
import app.yizhan.party.Verdict;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down each act with its day, beside the day on which it was recorded, and what the rules said of it without refusing. */
@Component
class ActRecord {

    private static final String APPROVED_RESOLUTION = "24";

    private final ActMapper acts;
    private final ActDates dates;
    private final CaseRecord record;
    private final PartyWords words;
    private final SchoolClock clock;

    ActRecord(ActMapper acts, ActDates dates, CaseRecord record, PartyWords words, SchoolClock clock) {
        this.acts = acts;
        this.dates = dates;
        this.record = record;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What one person did on one day at one step.
     *
     * @param key of the model's step; null: the application, which is no step of the model
     * @param code of the step of the rules
     */
    record Done(Request request, @Nullable String key, String code, Person by, LocalDate day) {}

    /** @param committeeId whose place of the year's plan it takes; null: none @return id of the act */
    String add(Done done, Map<String, Object> values, @Nullable String committeeId) {
        int late = dates.lateDays(done.day());
        var id = TimeOrderedId.next();
        acts.insert(new Act(
                id,
                done.request().id(),
                done.code(),
                done.day(),
                clock.now(),
                done.by().id(),
                late,
                months(done, values),
                committeeId));
        return id;
    }

    /** In the timeline: when it happened, marked where it was recorded later, with the reason. */
    void say(Done done, String reason) {
        int late = dates.lateDays(done.day());
        Map<String, Object> detail = Map.of("date", done.day().toString(), "days", late);
        record.add(
                done.request().id(),
                new CaseRecord.Entry(
                        late > 0 ? "PARTY_ACT_LATE" : "PARTY_ACT",
                        done.by(),
                        null,
                        done.key(),
                        null,
                        late > 0 ? reason : null,
                        detail));
    }

    /** In the timeline: limits that were missed, and rules that would refuse if somebody had confirmed them. */
    void warn(Done done, Verdict verdict) {
        var limits = verdict.basis().stream()
                .filter(basis -> basis.limit() != null)
                .collect(Collectors.toMap(basis -> basis.rule().code(), Verdict.Basis::limit));
        verdict.warnings().stream()
                .filter(warning -> !warning.code().equals(Verdict.TO_BE_CHECKED))
                .forEach(warning ->
                        said(done, warning.rule(), limits.get(warning.rule().code())));
    }

    private void said(Done done, PartyRule rule, @Nullable LocalDate limit) {
        boolean unchecked = rule.hard() && rule.standing() == Standing.UNCONFIRMED;
        Map<String, Object> detail = Map.of(
                "rule", words.rule(rule, Locale.CHINESE),
                "ruleEn", words.rule(rule, Locale.ENGLISH),
                "limit", limit == null ? "—" : limit.toString());
        record.add(
                done.request().id(),
                CaseRecord.Entry.bySystem(unchecked ? "PARTY_UNCHECKED" : "PARTY_DEADLINE", done.key(), detail));
    }

    private static @Nullable Integer months(Done done, Map<String, Object> values) {
        boolean extended = done.code().equals(APPROVED_RESOLUTION)
                && PartyMembership.EXTEND.equals(values.get(PartyMembership.CONVERSION));
        return extended ? Integer.valueOf(PartyMembership.text(values, PartyMembership.EXTENSION_MONTHS)) : null;
    }
}
