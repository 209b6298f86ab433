package app.yizhan.ui.reassign;

import app.yizhan.approval.Reassign;
import app.yizhan.approval.Reassignments;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.colleague.ColleagueSearch;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.security.PasswordAgain;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for a colleague who leaves goes to others: looked at first, done with the password. */
@Route(value = "reassign", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY})
class ReassignView extends Div implements Titled, ReassignPresenter.Display {

    private final transient PageWords page;
    private final transient ReassignPresenter presenter;
    private final transient ReassignRows rows;
    private final ReassignForm form;
    private final Div result = new Div();
    private final TextBox password = new TextBox("password");
    private final Field passwordField =
            new Field("password-again", getTranslation("reassign.password"), true, password);

    ReassignView(
            Reassignments reassignments,
            PasswordAgain passwords,
            ColleagueSearch colleagues,
            Families families,
            PageWords page,
            CurrentPerson current) {
        this.page = page;
        presenter = new ReassignPresenter(reassignments, passwords, current.person(), this);
        rows = new ReassignRows(families, page);
        Map<String, String> names = new LinkedHashMap<>();
        families.all().forEach(f -> names.put(f.key(), f.name(page.locale())));
        form = new ReassignForm(
                colleagues, leaver -> reassignments.hasTasks(leaver, current.id()), current.id(), names, page);
        password.getElement().setAttribute("autocomplete", "current-password");
        passwordField.hint(getTranslation("reassign.password.hint"));
        password.getElement()
                .addEventListener("keydown", event -> presenter.act(password.getValue()))
                .setFilter("event.key === 'Enter'")
                .synchronizeProperty("value");
        addClassNames("narrow", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        var look = Buttons.plain(
                getTranslation("reassign.look"), click -> form.read().ifPresent(presenter::preview));
        result.addClassName("col");
        result.getElement().setAttribute("aria-live", "polite");
        add(
                head,
                new Card(getTranslation("reassign.whose"))
                        .with(column(new Paragraph(getTranslation("reassign.hint")), form, new Div(look))),
                result);
    }

    @Override
    public void preview(Reassign.Result found) {
        result.removeAll();
        if (found.moved().isEmpty() && found.kept().isEmpty()) {
            result.add(
                    EmptyState.of(getTranslation("reassign.none", form.leaver()), getTranslation("reassign.none.why")));
            return;
        }
        int count = found.moved().size();
        var card =
                new Card(getTranslation("reassign.preview", count, found.kept().size())).with(rows.of(found, false));
        if (count > 0) {
            password.clear();
            passwordField.error(null);
            var act =
                    Buttons.primary(getTranslation("reassign.do", count), click -> presenter.act(password.getValue()));
            card.with(column(passwordField, new Div(act)));
        }
        result.add(card);
    }

    private static Div column(Component... parts) {
        var column = new Div(parts);
        column.addClassName("col");
        return column;
    }

    @Override
    public void done(Reassign.Result moved, List<Reassign.Moved> gone) {
        result.removeAll();
        if (!gone.isEmpty()) {
            var numbers = gone.stream().map(Reassign.Moved::number).distinct();
            result.add(new Note(
                    Note.Tone.INFO,
                    getTranslation(
                            "reassign.gone", gone.size(), numbers.collect(Collectors.joining(page.say("list.and"))))));
        }
        result.add(new Card(getTranslation(
                        "reassign.done", moved.moved().size(), moved.kept().size()))
                .with(rows.of(moved, true)));
    }

    @Override
    public void wrongPassword() {
        passwordField.error(getTranslation("reassign.password.wrong"));
        password.focus();
    }

    @Override
    public void refused(Refusal refusal) {
        result.removeAll();
        result.add(new Note(Note.Tone.LATE, page.of(refusal)));
    }

    @Override
    public String title() {
        return getTranslation("nav.reassign");
    }
}
