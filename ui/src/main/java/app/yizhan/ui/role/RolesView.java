package app.yizhan.ui.role;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.GrantedRole;
import app.yizhan.organisation.NewRole;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.RoleGrants;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who holds which role: found by number, given with a scope and days, ended with a click; each is recorded. */
@Route(value = "roles", layout = MainLayout.class)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class RolesView extends Div implements Titled {

    private final transient RoleGrants grants;
    private final transient People people;
    private final transient PageWords page;
    private final transient SchoolClock clock;
    private final String me;
    private final TextBox number = new TextBox("search");
    private final Field field;
    private final Div result = new Div();

    RolesView(RoleGrants grants, People people, PageWords page, SchoolClock clock, CurrentPerson current) {
        this.grants = grants;
        this.people = people;
        this.page = page;
        this.clock = clock;
        this.me = current.id();
        addClassNames("narrow", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        field = new Field("r-number", getTranslation("login.account"), true, number);
        result.addClassName("col");
        result.getElement().setAttribute("aria-live", "polite");
        var row = new Div(field, Buttons.plain(getTranslation("codes.find"), click -> find()));
        row.addClassName("setting");
        add(head, new Paragraph(getTranslation("roles.hint")), row, result);
        number.getElement().addEventListener("keydown", e -> find()).setFilter("event.key === 'Enter'");
    }

    private void find() {
        result.removeAll();
        var found = people.findByNumber(number.getValue().strip());
        field.error(found.isPresent() ? null : getTranslation("codes.unknown"));
        found.ifPresent(this::show);
    }

    private void show(Person person) {
        result.removeAll();
        result.add(
                held(person),
                new Card(getTranslation("roles.give", person.name()))
                        .with(new RoleForm(page, clock.today(), asked -> give(person, asked))));
    }

    private Card held(Person person) {
        var card = new Card(getTranslation("roles.of", person.name()));
        var roles = grants.of(person.id());
        if (roles.isEmpty()) {
            return card.with(EmptyState.of(getTranslation("roles.none"), getTranslation("roles.none.why")));
        }
        var table = new Table(
                getTranslation("roles.of", person.name()),
                getTranslation("roles.role"),
                getTranslation("roles.scope"),
                getTranslation("roles.days"),
                getTranslation("roles.source"),
                getTranslation("roles.end"));
        roles.forEach(role -> table.row(cells(role, person)));
        return card.with(table);
    }

    private Component[] cells(GrantedRole role, Person person) {
        var grant = role.grant();
        var end = Buttons.plain(getTranslation("roles.end"), click -> end(role, person));
        end.setAriaLabel(getTranslation("roles.end.one", page.say("role." + grant.role())));
        boolean open = grant.to().getYear() == 9999;
        String days =
                open ? page.say("roles.since", grant.from()) : page.say("roles.from-to", grant.from(), grant.to());
        return new Component[] {
            new Span(page.say("role." + grant.role())),
            new Span(RoleForm.scope(page, grant.scopeType(), role.scope())),
            new Span(days),
            new Span(page.say(role.managed() ? "roles.by-import" : "roles.by-hand")),
            end
        };
    }

    private void give(Person person, NewRole asked) {
        grants.give(
                new NewRole(person.number(), asked.role(), asked.scopeType(), asked.scope(), asked.from(), asked.to()),
                me);
        Toast.show(getTranslation("roles.given"));
        show(person);
    }

    private void end(GrantedRole role, Person person) {
        try {
            grants.end(role.grant().id(), me);
            show(person);
        } catch (Refusal refused) {
            result.addComponentAsFirst(new Note(Note.Tone.LATE, page.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.roles");
    }
}
