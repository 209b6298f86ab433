package app.yizhan.ui.absence;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.organisation.Absences;
import app.yizhan.organisation.Substitutions;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of absences")
class AbsencePagesTest extends Pages {

    @Autowired
    private Absences absences;

    @Autowired
    private Substitutions substitutions;

    @AfterEach
    void end_all() {
        var me = people.findByAccount("counselor01").orElseThrow().id();
        absences.of(me).forEach(a -> substitutions.end(a.entry().id(), me));
    }

    @Test
    void an_absence_without_a_substitute_stands_on_the_offices_first_page_until_somebody_is_named() {
        var me = as("counselor01");
        var substitute = people.findByAccount("counselor02").orElseThrow();
        navigate("absences", AbsencesView.class);
        press("登记");
        assertThat(words()).contains("没有代办人");

        as("college01");
        UI.getCurrent().navigate("inbox");
        assertThat(words()).contains("今天 1 人外出", people.get(me).name());
        navigate("absences/calendar", AbsenceCalendarView.class);
        assertThat(words()).contains(people.get(me).name() + "不在，没有代办人");

        as("counselor01");
        navigate("absences", AbsencesView.class);
        $(TextBox.class).withId("sought").single().setValue(substitute.number());
        press("登记");
        assertThat(absences.of(substitute.id())).hasSize(1);

        as("college01");
        UI.getCurrent().navigate("inbox");
        assertThat(words()).doesNotContain("人外出");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_recorded_can_be_ended() {
        var me = as("counselor01");
        navigate("absences", AbsencesView.class);
        $(TextBox.class).withId("absence-to").single().setValue("2020-01-01");
        press("登记");
        assertThat(words()).contains("结束日期不能早于");
        $(TextBox.class).withId("absence-to").single().setValue("");
        press("登记");
        assertThat(words()).contains("请填第一天和最后一天");
        assertThat(absences.of(me)).isEmpty();

        $(TextBox.class).withId("absence-to").single().setValue("2099-01-01");
        $(TextBox.class).withId("absence-from").single().setValue("2098-12-30");
        press("登记");
        assertThat(words()).contains("结束" + people.get(me).name() + "的登记");
        press("结束" + people.get(me).name() + "的登记");
        assertThat(absences.of(me)).isEmpty();
        assertThat(words()).contains("没有外出登记");
    }
}
