package app.yizhan.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.People;
import app.yizhan.request.Drafts;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.line.StationLine;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of a room change")
class RoomChangePagesTest extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Beds beds;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SchoolClock clock;

    @AfterEach
    void log_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_form_that_lacks_something_lists_it_and_keeps_what_was_given() {
        String student = as("student03");
        drafts.save(student, "room-change", Map.of("kind", "MOVE", "explanation", "太短"));
        navigate("apply/room-change", FormView.class);

        press("提交申请");

        assertThat(words()).contains("还差", "说明：至少 10 字");
        assertThat(drafts.find(student, "room-change")).isPresent();
    }

    @Test
    void a_form_with_everything_foretells_its_path_and_leads_to_the_request() {
        String student = as("student04");
        drafts.save(student, "room-change", whole(freeBed("b01")));
        navigate("apply/room-change", FormView.class);
        assertThat($(StationLine.class).first().getChildren().count()).isGreaterThan(3);

        press("提交申请");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("requests/");
        assertThat(words()).contains("辅导员审核", "现在到了");
        assertThat(drafts.find(student, "room-change")).isEmpty();
    }

    @Test
    void a_counselor_approves_in_the_inbox_and_the_task_is_gone() {
        String student = as("student05");
        drafts.save(student, "room-change", whole(freeBed("b01")));
        navigate("apply/room-change", FormView.class);
        press("提交申请");

        String counselor = as("counselor01");
        var mine = inbox.todo(counselor, InboxFilter.NONE, null, 50).items().stream().filter(e -> e.applicantId().equals(student)).findFirst().orElseThrow();
        UI.getCurrent().navigate("task/" + mine.slotId());
        click($(NativeButton.class).withAttribute("data-key", "a").single());

        assertThat(inbox.find(mine.slotId(), counselor)).isEmpty();
    }

    @Test
    void an_address_that_is_not_for_this_person_looks_like_one_that_does_not_exist() {
        as("student06");
        UI.getCurrent().navigate("requests/01900000-0000-7000-8000-000000000000");

        assertThat(words()).contains("没找到这一页");
    }

    private Map<String, Object> whole(String bed) {
        return Map.of(
                "kind", "MOVE", "reason", "STUDY", "explanation", "想和同班同学一起准备考试。", "targetBed", bed, "desiredDate", clock.today().plusDays(10).toString());
    }

    private String freeBed(String building) {
        return beds.states(building, clock.today()).stream()
                .filter(state -> state.state() == BedState.State.FREE)
                .map(BedState::bed)
                .findFirst()
                .orElseThrow();
    }

    private String as(String account) {
        var person = people.findByAccount(account).orElseThrow();
        var roles = Stream.concat(Stream.of(person.kind().name()), people.rolesOf(person.id()).stream().map(grant -> grant.role()))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.id(), null, roles));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        return person.id();
    }

    private void press(String words) {
        click($(NativeButton.class).withText(words).first());
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    /** Everything that can be read on the page. */
    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
