package app.yizhan.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.Notifications;
import app.yizhan.organisation.RoleGrants;
import app.yizhan.request.Requests;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of the record, the auditor and the roles")
class RecordPagesTest extends Pages {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Requests requests;

    @Autowired
    private RoleGrants grants;

    @Test
    void a_record_says_what_was_asked_and_done_and_an_emergency_shows_in_it_and_to_the_auditor() {
        var student = as("student10");
        var request = requests.submit("room-change", move(freeBed("b01")), null, student);
        UI.getCurrent().navigate("record/" + request.id());
        assertThat(words()).contains("想和同班同学", "提交申请", "记录完整");

        as("admin");
        UI.getCurrent().navigate("settings");
        UI.getCurrent().navigate("record/" + request.id());
        assertThat(words()).contains("没找到这一页");
        UI.getCurrent().navigate("emergency");
        $(TextBox.class).withId("e-number").single().setValue(request.number());
        $(TextArea.class).withId("e-reason").single().setValue("要看");
        press("打开这件申请");
        assertThat(words()).contains("写明理由");
        $(TextArea.class).withId("e-reason").single().setValue("学生失联，需要核对住宿安排。");
        press("打开这件申请");
        assertThat(words()).contains("想和同班同学");

        as("auditor");
        var told = notifications.messages(id("auditor"), null, 50).stream()
                .filter(message -> message.kind().equals("emergency-reading"))
                .findFirst()
                .orElseThrow();
        var opens = URI.create(told.opens());
        UI.getCurrent().navigate(opens.getPath().substring(1), QueryParameters.fromString(opens.getQuery()));
        assertThat($(TextBox.class).withId("a-number").single().getValue()).isEqualTo(request.number());
        assertThat(words())
                .contains("紧急查看", "提交申请", "理由：学生失联，需要核对住宿安排。", "内容：说明、原因")
                .doesNotContain("想和同班同学", "explanation");
    }

    @Test
    void a_people_administrator_gives_a_role_and_ends_it() {
        var teacher = people.findByAccount("teacher01").orElseThrow();
        as("people01");
        UI.getCurrent().navigate("roles");
        $(TextBox.class).withId("r-number").single().setValue(teacher.number());
        press("查找");
        assertThat(words()).contains(teacher.name(), "班主任");
        try {
            $(Select.class).withId("n-role").single().setValue("LEADER");
            press("授予");
            assertThat(people.hasRole(teacher.id(), "LEADER")).isTrue();
            click($(NativeButton.class).withAttribute("aria-label", "收回校领导").single());
            assertThat(people.hasRole(teacher.id(), "LEADER")).isFalse();
            as("auditor");
            UI.getCurrent().navigate("audit");
            $(TextBox.class).withId("a-person").single().setValue(teacher.number());
            press("查询");
            assertThat(words()).contains("授予", teacher.name());
        } finally {
            grants.of(teacher.id()).stream()
                    .filter(role -> role.grant().role().equals("LEADER"))
                    .forEach(role -> grants.end(role.grant().id(), id("people01")));
        }
    }
}
