package app.yizhan.ui.behalf;

import app.yizhan.behalf.ServiceWindow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The hall for somebody else: a clerk finds the student who stands at the window, then what to hand in for them. */
@Route(value = "behalf", layout = MainLayout.class)
@PermitAll
class BehalfView extends Div implements Titled, BeforeEnterObserver {

    private final transient ServiceWindow window;
    private final transient PageWords page;
    private final String me;
    private final TextBox number = new TextBox();
    private final TextBox name = new TextBox();
    private final Field numberField;
    private final Field nameField;
    private final Div found = new Div();

    BehalfView(ServiceWindow window, EnteredList entered, PageWords page, CurrentPerson current) {
        this.window = window;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        numberField = new Field("b-number", getTranslation("behalf.number"), true, number);
        nameField = new Field("b-name", getTranslation("person.name"), true, name);
        number.getElement().setAttribute("autocomplete", "off").setAttribute("inputmode", "numeric");
        name.getElement().setAttribute("autocomplete", "off");
        name.getElement().addEventListener("keydown", e -> find()).setFilter("event.key === 'Enter'");
        found.addClassName("col");
        found.getElement().setAttribute("aria-live", "polite");
        var pair = new Div(numberField, nameField);
        pair.addClassName("two");
        var form = new Div(pair, new Div(Buttons.primary(getTranslation("person.find"), click -> find())), found);
        form.addClassName("col");
        add(
                head,
                new Paragraph(getTranslation("behalf.hint")),
                new Card(getTranslation("behalf.who")).with(form),
                entered.of(me));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!window.isFor(me)) {
            throw new NotFound("page");
        }
    }

    private void find() {
        found.removeAll();
        numberField.error(number.isEmpty() ? getTranslation("field.required") : null);
        nameField.error(name.isEmpty() ? getTranslation("field.required") : null);
        if (number.isEmpty() || name.isEmpty()) {
            return;
        }
        try {
            found.add(new StudentFound(window.find(number.getValue(), name.getValue(), me), page));
        } catch (Refusal refused) {
            var wrong = page.refusals().fields(refused);
            numberField.error(wrong.values().stream().findFirst().orElseGet(() -> page.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.behalf");
    }
}
