package app.yizhan.ui.week;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.figures.Period;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import app.yizhan.request.Requests;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of a week")
class WeekPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private WeekFile file;

    @Test
    void a_number_says_what_it_means_and_opens_the_cases_behind_it() {
        var student = as("student15");
        var number = requests.submit("room-change", move(freeBed("b02")), null, student)
                .number();
        as("dean01");
        navigate("week", WeekView.class);
        assertThat(words())
                .contains("一周情况", "收到申请", "前一周", "上学期同周", "现在超时的，该找谁", "调换寝室", "不记提交人的学院")
                .doesNotContain("week.", "{", "null");
        assertThat($(NativeDetails.class).withClassName("means").all())
                .hasSize(WeekFigure.values().length - 1)
                .allSatisfy(means -> assertThat(means.getSummary().getElement().getAttribute("aria-label"))
                        .endsWith("怎么算"));
        var rooms = link("/UNVISITED");
        UI.getCurrent().navigate(link("/HANDED_IN"));
        assertThat(words()).contains("收到申请", number, "办理中");
        UI.getCurrent().navigate(rooms);
        assertThat(words()).contains("久未走访的寝室", "1 号楼", "没有走访过", "没有排").doesNotContain("week.", "null");
        UI.getCurrent().navigate("week/cases/2026-11-23/NOTHING");
        assertThat(words()).contains("没找到这一页");
        UI.getCurrent().navigate("week/cases/+999999999-12-31/LATE");
        assertThat(words()).contains("没找到这一页");
    }

    @Test
    void one_goes_to_the_week_before_and_not_past_this_one() {
        as("affairs01");
        navigate("week", WeekView.class);
        var week = Period.weekOf(clock.today());
        assertThat(words()).contains("全校").doesNotContain("后一周");
        UI.getCurrent().navigate(WeekView.class, QueryParameters.of("week", "2026-03-04"));
        assertThat(words()).contains("后一周", "3月2日", "没有对应的一周");
        assertThat(link("ui/week.pdf")).endsWith("week=2026-03-02");
        assertThat(week.first()).isAfter(LocalDate.of(2026, 3, 2));
    }

    @Test
    void english_readers_have_it_in_english() {
        var student = as("student15");
        requests.submit("room-change", move(freeBed("b02")), null, student);
        as("affairs01");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate("week", WeekView.class);
        assertThat(words()).contains("Handed in", "Done within the promise", "Whole school");
    }

    @Test
    void the_paper_is_for_those_who_have_the_page() throws Exception {
        as("dean01");
        var answer = file.pdf(clock.today(), new MockHttpServletRequest());
        try (var paper = Loader.loadPDF(answer.getBody())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
        }
        as("student15");
        assertThat(file.refused().getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void an_address_says_what_is_behind_a_number_and_nothing_else() {
        var week = Period.weekOf(LocalDate.of(2026, 11, 25));
        assertThat(WeekAddress.of(WeekCases.of(week, WeekFigure.LATE).ofService("leave")))
                .isEqualTo("week/cases/2026-11-23/LATE?service=leave");
        assertThat(WeekAddress.of(WeekCases.of(week, WeekFigure.LATE))).isEqualTo("week/cases/2026-11-23/LATE");
    }

    private String link(String part) {
        return $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
