package app.yizhan.figures;

import app.yizhan.catalog.Families;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a week is told, by page, paper and API alike. */
@Component
public class WeekWords {

    private final Texts texts;
    private final Families families;
    private final Units units;

    WeekWords(Texts texts, Families families, Units units) {
        this.texts = texts;
        this.families = families;
        this.units = units;
    }

    public String name(WeekFigure figure, Locale locale) {
        return texts.text(locale, "week.figure." + figure);
    }

    /** The definition. */
    public String means(WeekFigure figure, Locale locale) {
        return texts.text(locale, "week.means." + figure);
    }

    /** The colleges, or the whole school. */
    public String scope(WeekReport week, Locale locale) {
        return week.isOfTheSchool()
                ? texts.text(locale, "week.school")
                : joined(
                        week.colleges().stream()
                                .map(college -> units.name(college, locale))
                                .toList(),
                        locale);
    }

    public String unit(OverdueStep line, Locale locale) {
        var name = locale.getLanguage().equals("en") ? line.unitNameEn() : line.unitName();
        return name == null ? texts.text(locale, "week.no-unit") : name;
    }

    public String service(String key, Locale locale) {
        return families.latest(key).name(locale);
    }

    public String step(OverdueStep line, Locale locale) {
        return texts.text(
                locale,
                "week.step",
                Map.of(
                        "service",
                        service(line.service(), locale),
                        "step",
                        families.of(line.definitionId()).stepName(locale, line.step())));
    }

    public String reason(WeekReason line, Locale locale) {
        var given = line.given();
        return texts.text(
                locale,
                "week.reason",
                Map.of("action", texts.text(locale, "week.action." + given.action()), "reason", given.name(locale)));
    }

    /** A number of another week; in words where there is no such week. */
    public String number(Compared count, boolean ofTermBefore, Locale locale) {
        var number = ofTermBefore ? count.termBefore() : Integer.valueOf(count.before());
        return number == null ? texts.text(locale, "week.no-term-before") : String.valueOf(number);
    }

    /**
     * The first of them, with how many steps each is asked for.
     *
     * @param phones whether their telephones are told; a paper is passed on
     */
    public String toCall(OverdueStep line, int most, boolean phones, Locale locale) {
        var said = line.toCall().stream().limit(most).map(call -> toCall(call, phones, locale));
        int others = line.toCall().size() - most;
        var more =
                others > 0 ? Stream.of(texts.text(locale, "week.call.more", Map.of("n", others))) : Stream.<String>of();
        return joined(Stream.concat(said, more).toList(), locale);
    }

    private String toCall(ToCall call, boolean phones, Locale locale) {
        return texts.text(locale, "week.call", Map.of("who", who(call, phones, locale), "n", call.times()));
    }

    private String who(ToCall call, boolean phones, Locale locale) {
        var role = call.role() == null ? "" : texts.text(locale, "role." + call.role());
        if (call.names().isEmpty()) {
            var key =
                    call.role() == null ? "week.call.student" : call.students() ? "week.call.role" : "week.call.nobody";
            return texts.text(locale, key, Map.of("role", role));
        }
        var names = joined(
                call.staff().stream()
                        .map(staff -> reached(staff, phones, locale))
                        .toList(),
                locale);
        return call.role() == null
                ? names
                : texts.text(locale, "week.call.holder", Map.of("names", names, "role", role));
    }

    /** With whoever acts for them while they are away. */
    private String reached(ToCall.Staff staff, boolean phones, Locale locale) {
        var name = phones && staff.phone() != null
                ? texts.text(locale, "week.call.phone", Map.of("name", staff.name(), "phone", staff.phone()))
                : staff.name();
        return staff.standsIn() == null
                ? name
                : texts.text(
                        locale,
                        "week.call.away",
                        Map.of("name", name, "other", reached(staff.standsIn(), phones, locale)));
    }

    private String joined(List<String> parts, Locale locale) {
        return String.join(texts.text(locale, "week.and"), parts);
    }
}
