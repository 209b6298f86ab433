package app.yizhan.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.Term;
import app.yizhan.camunda.MovableClock;
import app.yizhan.figures.Period;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.chart.Chart;
import app.yizhan.ui.part.Select;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of a unit's figures")
class FiguresPagesTest extends Pages {

    private static final int WEEKS_LATER = 14;

    @Autowired
    private MovableClock movable;

    @Autowired
    private Requests requests;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private FiguresDownload download;

    @Autowired
    private Audit audit;

    @Test
    void a_figure_opens_the_requests_behind_it() {
        var student = as("student15");
        var number = requests.submit("room-change", move(freeBed("b02")), null, student)
                .number();
        as("dean01");
        navigate("figures", FiguresView.class);
        assertThat(words()).contains("调换寝室", "收到", "这些数怎么算");
        var behind = $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("/room-change/HANDED_IN/"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(behind);
        assertThat(words()).contains(number, "办理中");
        UI.getCurrent().navigate("figures/cases/room-change/HANDED_IN/+999999999-12-31");
        assertThat(words()).contains("没找到这一页");
        UI.getCurrent().navigate("figures/cases/room-change/NOTHING/2026-11-23");
        assertThat(words()).contains("没找到这一页");
    }

    @Test
    void one_goes_from_week_to_week() {
        as("affairs01");
        navigate("figures", FiguresView.class);
        var week = Period.weekOf(clock.today());
        press("前一周");
        assertThat(exports()).endsWith("from=" + week.before().first());
        press("后一周");
        assertThat(exports()).endsWith("from=" + week.first());
        assertThat(words()).as("of a week that is not over").doesNotContain("后一周");
    }

    @Test
    void one_service_is_looked_at_alone_and_where_nothing_was_done_no_chart_stands() {
        var student = as("student15");
        var moving = requests.submit("room-change", move(freeBed("b02")), null, student);
        withdrawals.withdraw(moving.id(), null, null, student);
        as("dean01");
        var now = movable.offset();
        movable.setOffset(now.plusDays(WEEKS_LATER * 7L));
        try {
            inThatWeekAndAfter();
        } finally {
            movable.setOffset(now);
        }
    }

    private void inThatWeekAndAfter() {
        navigate("figures", FiguresView.class);
        for (int week = 0; week < WEEKS_LATER; week++) {
            press("前一周");
        }
        choose("room-change");
        assertThat(words()).contains("近 12 周：收到和办结", "怎么办结的", "已撤回");
        assertThat($(Chart.class).all()).hasSizeGreaterThanOrEqualTo(2);
        press("后一周");
        assertThat($(Select.class).withId("figures-service").single().getValue())
                .isEqualTo("room-change");
        assertThat($(Chart.class).all()).as("of the weeks before").hasSize(1);
        for (int week = 1; week < WEEKS_LATER; week++) {
            press("后一周");
        }
        assertThat($(Chart.class).all()).isEmpty();
    }

    private void choose(String service) {
        $(Select.class).withId("figures-service").single().setValue(service);
    }

    private String exports() {
        return $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("figures.csv"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_table_opens_in_a_spreadsheet_program() {
        var student = as("student15");
        requests.submit("room-change", move(freeBed("b02")), null, student);
        as("dean01");
        var answer = download.figures(clock.today(), new MockHttpServletRequest());
        assertThat(audit.entries(Audit.SYSTEM))
                .anyMatch(entry -> entry.action().equals("figures.exported")
                        && id("dean01").equals(entry.actorId()));
        var text = new String(answer.getBody(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"From\",\"To\"").contains("\"Room change\"", "\"Received\"");
        assertThat(text.lines()).allMatch(line -> line.split("\",\"").length == 7);
        as("student15");
        assertThat(download.refused().getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void a_name_does_not_become_a_formula() {
        var bytes = Csv.of(List.of(List.of("=1+1", "a\"b", "-5")));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=1+1\",\"a\"\"b\",\"'-5\"\r\n");
    }

    @Test
    void the_same_week_is_counted_from_the_first_of_each_term() {
        var terms = List.of(
                new Term("2025-2", "春", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 7, 10)),
                new Term("2026-1", "秋", LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 15)));
        var third = Period.weekOf(LocalDate.of(2026, 9, 23));
        assertThat(third.inTermBefore(terms)).contains(Period.weekOf(LocalDate.of(2026, 3, 18)));
        assertThat(Period.weekOf(LocalDate.of(2026, 8, 5)).inTermBefore(terms)).isEmpty();
        assertThat(Period.weekOf(LocalDate.of(2026, 3, 4)).inTermBefore(terms)).isEmpty();
    }
}
