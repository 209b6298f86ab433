package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.party.PartyPublicity;
import app.yizhan.party.PartyPublicity.Span;
import app.yizhan.party.PostedCases;
import app.yizhan.publicity.HangPublicity.Days;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From when until when a notice hangs: never shorter than the packs of those whom it names ask for, by the calendar of today. */
@Component
class PublicityDays {

    static final int WORDS = 500;
    private static final int LINE = 200;
    private static final int PLACE = 100;
    private static final int PLACE_LEAST = 2;
    private static final int AHEAD = 60;
    private static final int LONGEST = 120;
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /** What was found right. */
    record Checked(
            LocalDate first,
            LocalDate last,
            String place,
            String contact,
            @Nullable String lateReason) {

        /** The morning after its time. */
        LocalDateTime tellAt() {
            return morningAfter(last);
        }
    }

    private final PartyPublicity rules;
    private final List<PostedCases> posted;
    private final Settings settings;
    private final SchoolClock clock;

    PublicityDays(PartyPublicity rules, List<PostedCases> posted, Settings settings, SchoolClock clock) {
        this.rules = rules;
        this.posted = posted;
        this.settings = settings;
        this.clock = clock;
    }

    static LocalDateTime morningAfter(LocalDate day) {
        return day.plusDays(1).atTime(MORNING);
    }

    /** The longest that one of the packs asks for. */
    Span span(Collection<String> packs, String step, LocalDate first) {
        var span = new Span(first, false);
        for (var pack : packs) {
            var asked = rules.span(pack, step, first);
            span = new Span(
                    asked.last().isAfter(span.last()) ? asked.last() : span.last(),
                    span.provisional() || asked.provisional());
        }
        return span;
    }

    /** A year that was loaded after it was hung may have holidays: then it hangs longer than its paper says. */
    Span of(PublicityRow row, Collection<String> packs) {
        var span = span(packs, row.step(), row.firstDay());
        return span.last().isAfter(row.lastDay()) ? span : new Span(row.lastDay(), span.provisional());
    }

    /** @throws InvalidFields fields {@code firstDay}, {@code lastDay}, {@code place}, {@code contact}, {@code lateReason} */
    Checked check(Days days, @Nullable String lateReason, Collection<String> packs, String step) {
        var first = first(days.firstDay());
        var late = PlainText.words("lateReason", lateReason, WORDS);
        if (first.isBefore(clock.today()) && late.isEmpty()) {
            throw new InvalidFields("lateReason", "publicity.error.late", Map.of());
        }
        var least = span(packs, step, first).last();
        var last = days.lastDay() == null ? least : days.lastDay();
        if (last.isBefore(least)) {
            throw new InvalidFields("lastDay", "publicity.error.short", Map.of("day", least));
        }
        if (last.isAfter(least) && last.isAfter(first.plusDays(LONGEST))) {
            throw new InvalidFields("lastDay", "publicity.error.long", Map.of("days", LONGEST));
        }
        return new Checked(
                first,
                last,
                place(days.place()),
                PlainText.demanded("contact", days.contact(), LINE),
                late.isEmpty() ? null : late);
    }

    /** @throws InvalidFields as {@link #check}: what hung before does not count once more, for whatever reason */
    Checked anew(Days days, Collection<String> packs, String step) {
        if (days.firstDay() != null && days.firstDay().isBefore(clock.today())) {
            throw new InvalidFields("firstDay", "publicity.error.anew", Map.of());
        }
        return check(days, null, packs, step);
    }

    /** As long as the form of a step may have it that says where it hung. */
    private static String place(@Nullable String given) {
        var place = PlainText.demanded("place", given, PLACE);
        if (place.length() < PLACE_LEAST) {
            throw new InvalidFields("place", "publicity.error.words", Map.of("least", PLACE_LEAST));
        }
        return place;
    }

    private LocalDate first(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidFields("firstDay", "field.required", Map.of());
        }
        if (day.isAfter(clock.today().plusDays(AHEAD))) {
            throw new InvalidFields("firstDay", "publicity.error.far", Map.of("days", AHEAD));
        }
        if (day.isBefore(clock.today()) && settings.flag(PublicityDefinitions.HERE)) {
            throw new InvalidFields("firstDay", "publicity.error.here", Map.of());
        }
        try {
            posted.forEach(each -> each.checkAge(day));
        } catch (InvalidFields old) {
            throw new InvalidFields(old.fields().stream()
                    .map(fault -> new Refusal.Field("firstDay", fault.key(), fault.args()))
                    .toList());
        }
        return day;
    }
}
