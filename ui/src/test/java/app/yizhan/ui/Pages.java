package app.yizhan.ui;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestQueries.Box;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Withdrawals;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** People at the pages. What students asked for in a test is withdrawn after it, so that no test depends on another. */
public abstract class Pages extends SpringBrowserlessTest {

    private static final List<RequestStatus> OPEN = List.of(RequestStatus.RUNNING, RequestStatus.RETURNED);

    @Autowired
    protected People people;

    @Autowired
    protected Beds beds;

    @Autowired
    protected SchoolClock clock;

    @Autowired
    private RequestQueries queries;

    @Autowired
    private Withdrawals withdrawals;

    private final Set<String> students = new TreeSet<>();

    @AfterEach
    void log_out() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void withdraw_what_was_asked() {
        students.forEach(student -> queries.list(Box.MINE, student, OPEN, null, 50)
                .items()
                .forEach(request -> withdrawals.withdraw(request.id(), "", null, student)));
    }

    /** @return id of the person who is at the pages now */
    protected String as(String account) {
        var person = person(account);
        var roles = Stream.concat(
                        Stream.of(person.kind().name()),
                        people.rolesOf(person.id()).stream().map(grant -> grant.role()))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.id(), null, roles));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        return person.id();
    }

    protected String id(String account) {
        return person(account).id();
    }

    private Person person(String account) {
        var person = people.findByAccount(account).orElseThrow();
        if (person.kind() == Person.Kind.STUDENT) {
            students.add(person.id());
        }
        return person;
    }

    /** The button that says this, or else the first that begins so. */
    protected void press(String words) {
        var buttons = $(NativeButton.class).all();
        click(buttons.stream()
                .filter(button -> said(button).equals(words))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(button -> said(button).startsWith(words))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(words)));
    }

    protected static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    protected static String said(NativeButton button) {
        return button.getElement().getTextRecursively();
    }

    /** Everything that can be read on the page. */
    protected String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** A room change to a bed that is free, with everything that it needs. */
    protected Map<String, Object> move(String bed) {
        return Map.of(
                "kind", "MOVE",
                "reason", "STUDY",
                "explanation", "想和同班同学一起准备考试。",
                "targetBed", bed,
                "desiredDate", clock.today().plusDays(10).toString());
    }

    protected String freeBed(String building) {
        return beds.states(building, clock.today()).stream()
                .filter(state -> state.state() == BedState.State.FREE)
                .map(BedState::bed)
                .findFirst()
                .orElseThrow();
    }
}
