package app.yizhan.figures;

import app.yizhan.notification.FullDate;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperPen;
import app.yizhan.paper.PaperRows;
import app.yizhan.paper.PaperTable;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What stands where on the two pages of a week. What has no room is counted, and stands on the page. */
final class WeekLayout {

    private static final float SIZE = 9;
    private static final float SMALL = 8;
    private static final float TITLE = 40;
    private static final float NOTE = 16;
    /** Of reasons, however much is overdue. */
    private static final int LEAST_REASONS = 8;

    private static final int CALLED = 3;

    private final PaperPen pen;
    private final PaperRows rows;
    private final WeekReport week;
    private final WeekWords words;
    private final Texts texts;
    private final Locale locale;

    WeekLayout(PaperPen pen, WeekReport week, WeekWords words, Texts texts, Locale locale) {
        this.pen = pen;
        this.rows = new PaperRows(pen);
        this.week = week;
        this.words = words;
        this.texts = texts;
        this.locale = locale;
    }

    void draw() {
        head();
        numbers();
        services();
        pen.newPage();
        overdue();
        reasons();
        definitions();
        var at = Map.of("at", at());
        pen.finish(say("week.foot", at), (page, pages) -> say("record.page", Map.of("page", page, "pages", pages)));
    }

    private void head() {
        float top = pen.top();
        pen.write(say("week.maker"), pen.size().left(), top - 4, SIZE, true);
        pen.writeBold(say("week.title"), pen.size().left(), top - 30, 18);
        pen.down(40);
        rows.fact(say("week.scope"), words.scope(week, locale));
        rows.fact(say("week.days"), say("week.from-to", fromTo(week.period())));
        var before = week.termBefore();
        rows.fact(
                say("week.column.term-before"),
                before == null ? say("week.no-term-before.why") : say("week.from-to", fromTo(before)));
        rows.fact(say("week.counted"), at());
    }

    private static Map<String, FullDate> fromTo(Period period) {
        return Map.of("from", new FullDate(period.first()), "to", new FullDate(period.last()));
    }

    private String at() {
        return DateTimeFormatter.ofPattern(say("record.time-pattern"), locale).format(week.at());
    }

    private void numbers() {
        rows.title(say("week.numbers"));
        var table = new PaperTable(pen, SIZE, 0, 196, 286, 376);
        table.head("", say("week.column.now"), say("week.column.before"), say("week.column.term-before"));
        week.counts().forEach((figure, count) -> table.row(compared(words.name(figure, locale), count)));
    }

    private String[] compared(String name, Compared count) {
        return new String[] {
            name, String.valueOf(count.now()), words.number(count, false, locale), words.number(count, true, locale)
        };
    }

    /** Each figure of a service in the order of the columns. */
    private void services() {
        var told = List.of(WeekFigure.HANDED_IN, WeekFigure.IN_TIME, WeekFigure.LATE, WeekFigure.OVERDUE);
        rows.title(say("week.services"));
        rows.note(say("week.services.how"));
        var table = new PaperTable(pen, SIZE, 0, 130, 218, 306, 394);
        table.head(heads(told));
        each(week.services(), 0, table, line -> {
            var cells = new String[told.size() + 1];
            cells[0] = words.service(line.service(), locale);
            for (int i = 0; i < told.size(); i++) {
                cells[i + 1] = inOneLine(line.counts().get(told.get(i)));
            }
            return cells;
        });
    }

    private String[] heads(List<WeekFigure> told) {
        var heads = new String[told.size() + 1];
        heads[0] = say("week.service");
        for (int i = 0; i < told.size(); i++) {
            heads[i + 1] = words.name(told.get(i), locale);
        }
        return heads;
    }

    private String inOneLine(Compared count) {
        return count.now() + " / " + words.number(count, false, locale) + " / " + words.number(count, true, locale);
    }

    private void definitions() {
        rows.title(say("week.how"));
        var table = definitionTable();
        week.counts().keySet().forEach(figure -> table.row(definition(figure)));
        if (!week.isOfTheSchool()) {
            rows.note(say("week.school-only"));
        }
    }

    private PaperTable definitionTable() {
        return new PaperTable(pen, SMALL, 0, 104);
    }

    private String[] definition(WeekFigure figure) {
        return new String[] {words.name(figure, locale), words.means(figure, locale)};
    }

    private float definitionsNeed() {
        var table = definitionTable();
        float schoolOnly = week.isOfTheSchool() ? 0 : rows.noteHeight(say("week.school-only"));
        return week.counts().keySet().stream()
                .map(figure -> table.height(definition(figure)))
                .reduce(TITLE + schoolOnly, Float::sum);
    }

    private void overdue() {
        rows.title(say("week.overdue"));
        rows.note(say("week.overdue.how", Map.of("at", at())));
        if (week.overdue().isEmpty()) {
            rows.note(say("week.overdue.none"));
            return;
        }
        var table = new PaperTable(pen, SIZE, 0, 108, 250, 292);
        table.head(say("week.unit"), say("week.overdue.step"), say("week.steps"), say("week.call.head"));
        float others = TITLE
                + NOTE
                + Math.min(LEAST_REASONS, week.reasons().size() + 1) * (SIZE * 1.45f + 8)
                + definitionsNeed();
        each(week.overdue(), others, table, line -> new String[] {
            words.unit(line, locale),
            words.step(line, locale),
            String.valueOf(line.overdue()),
            words.toCall(line, CALLED, false, locale)
        });
    }

    private void reasons() {
        rows.title(say("week.reasons"));
        if (week.reasons().isEmpty()) {
            rows.note(say("week.reasons.none"));
            return;
        }
        var table = new PaperTable(pen, SIZE, 0, 150, 286, 346, 406);
        table.head(
                say("week.reason.head"),
                say("week.service"),
                say("week.column.now"),
                say("week.column.before"),
                say("week.column.term-before"));
        each(week.reasons(), definitionsNeed(), table, line -> new String[] {
            words.reason(line, locale),
            words.service(line.given().service(), locale),
            String.valueOf(line.times().now()),
            words.number(line.times(), false, locale),
            words.number(line.times(), true, locale)
        });
    }

    /** As many rows as fit above what else the page needs, and how many there are beside them. */
    private <T> void each(List<T> lines, float others, PaperTable table, Function<T, String[]> cells) {
        for (int i = 0; i < lines.size(); i++) {
            var row = cells.apply(lines.get(i));
            if (!pen.fits(table.height(row) + others + NOTE)) {
                rows.note(say("week.more", Map.of("n", lines.size() - i)));
                return;
            }
            table.row(row);
        }
    }

    private String say(String key) {
        return texts.text(locale, key);
    }

    private String say(String key, Map<String, ?> args) {
        return texts.text(locale, key, args);
    }
}
