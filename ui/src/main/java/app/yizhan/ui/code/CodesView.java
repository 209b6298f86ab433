package app.yizhan.ui.code;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Gives a person the one-time code for the first log-in. The code is shown once and is kept nowhere in words. */
@Route(value = "codes", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.PEOPLE_ADMIN})
class CodesView extends Div implements Titled {

    private final transient Accounts accounts;
    private final transient People people;
    private final transient PageWords words;
    private final String me;
    private final TextBox number = new TextBox();
    private final Field field;
    private final Div result = new Div();

    CodesView(Accounts accounts, People people, PageWords words, CurrentPerson current) {
        this.accounts = accounts;
        this.people = people;
        this.words = words;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        field = new Field("number", getTranslation("login.account"), true, number);
        result.addClassName("col");
        result.getElement().setAttribute("aria-live", "polite");
        var find = Buttons.plain(getTranslation("codes.find"), click -> find());
        var row = new Div(field, find);
        row.addClassName("setting");
        add(head, new Paragraph(getTranslation("codes.hint")), row, result);
        number.getElement().addEventListener("keydown", e -> find()).setFilter("event.key === 'Enter'");
    }

    private void find() {
        result.removeAll();
        var found = people.findByNumber(number.getValue().strip());
        field.error(found.isPresent() ? null : getTranslation("codes.unknown"));
        found.ifPresent(this::show);
    }

    private void show(Person person) {
        var facts = new KeyValues()
                .row(getTranslation("codes.name"), person.name())
                .row(getTranslation("login.account"), person.number())
                .row(
                        getTranslation("codes.state"),
                        getTranslation(accounts.isActivated(person.id()) ? "codes.active" : "codes.new"));
        result.add(facts, Buttons.primary(getTranslation("codes.issue", person.name()), click -> issue(person)));
    }

    private void issue(Person person) {
        try {
            var code = new Code(accounts.issueCode(person.id(), me));
            code.addClassName("big-code");
            result.removeAll();
            result.add(new Note(Note.Tone.INFO, getTranslation("codes.issued", person.name()))
                    .with(code)
                    .with(getTranslation("codes.once")));
        } catch (Refusal refused) {
            result.add(new Note(Note.Tone.LATE, words.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.codes");
    }
}
