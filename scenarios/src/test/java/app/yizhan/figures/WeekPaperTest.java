package app.yizhan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("The paper of a week")
class WeekPaperTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 12, 0);
    private static final Compared MANY = new Compared(12345, 12345, null);

    @Autowired
    WeekPrinting printing;

    @Autowired
    Families families;

    @Autowired
    Units units;

    @ParameterizedTest
    @CsvSource({"zh, 0, 40", "zh, 1, 40", "en, 0, 40", "en, 1, 40", "en, 1, 6", "en, 1, 1", "zh, 0, 0", "en, 0, 9"})
    void has_two_pages_however_much_there_is_and_says_what_it_leaves_out(String language, int colleges, int lines)
            throws IOException {
        var locale = Locale.of(language);
        var paper = printing.draw(week(colleges, lines), locale);
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var said = new PDFTextStripper().getText(document);
            boolean leavesOut = said.contains(language.equals("en") ? "more rows, see the page" : "行没有印出来");
            assertThat(leavesOut).isIn(lines == 40, lines > 1);
        }
    }

    private WeekReport week(int colleges, int lines) {
        var college = units.byCode("xx").orElseThrow();
        var told = Arrays.stream(WeekFigure.values())
                .filter(figure -> colleges == 0 || figure != WeekFigure.UNANSWERED)
                .toList();
        Map<WeekFigure, Compared> counts = new EnumMap<>(WeekFigure.class);
        told.forEach(figure -> counts.put(figure, MANY));
        return new WeekReport(
                Period.weekOf(LocalDate.of(2026, 11, 23)),
                null,
                NOW,
                Collections.nCopies(colleges, college),
                counts,
                Collections.nCopies(lines, new WeekService("suggestion", counts)),
                Collections.nCopies(lines, new WeekReason(reason(), MANY)),
                IntStream.range(0, lines).mapToObj(n -> step(college)).toList());
    }

    private static ReasonFigures reason() {
        return new ReasonFigures(
                "suggestion",
                "REJECT",
                "DUPLICATE",
                "已经有人提过，请看已答复的意见",
                "Raised already, see the answered suggestions",
                5);
    }

    private OverdueStep step(Unit unit) {
        var names = List.of("甄立春", "甄雨水", "甄惊蛰");
        var staff = names.stream()
                .map(name -> new ToCall.Staff(name, "13900000000", null))
                .toList();
        var call = new ToCall("STUDENT_AFFAIRS", names, staff, false, 99);
        return new OverdueStep(
                unit.id(),
                unit.name(),
                unit.nameEn(),
                "suggestion",
                "Task_HeadAnswer",
                families.latest("suggestion").definitionId(),
                999,
                NOW.minusDays(3),
                List.of(call, call, call, new ToCall(null, List.of(), List.of(), true, 1)));
    }
}
