package app.yizhan.ui.token;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.NotFound;
import app.yizhan.token.NewToken;
import app.yizhan.token.ServiceToken;
import app.yizhan.token.ServiceTokens;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Toast;
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

/** What programs show instead of a password: made, told once, ended. */
@Route(value = "tokens", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class TokensView extends Div implements Titled {

    private final transient ServiceTokens tokens;
    private final transient People people;
    private final transient TokenTable table;
    private final String me;
    private final Div told = new Div();
    private final Div list = new Div();

    TokensView(ServiceTokens tokens, People people, PageWords page, CurrentPerson current) {
        this.tokens = tokens;
        this.people = people;
        this.table = new TokenTable(people, page, this::revoke);
        this.me = current.id();
        addClassNames("wide", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        told.getElement().setAttribute("aria-live", "polite");
        var form = new TokenForm(page, tokens.scopes(), this::issue);
        add(
                head,
                new Paragraph(getTranslation("tokens.hint")),
                new Card(getTranslation("tokens.new")).with(form, told),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        list.add(table.card(tokens.all()));
    }

    private void issue(NewToken asked) {
        check();
        var secret = new Code(tokens.issue(asked, me).secret());
        secret.addClassName("secret");
        told.removeAll();
        told.add(new Note(Note.Tone.INFO, getTranslation("tokens.issued", String.valueOf(asked.name())))
                .with(secret)
                .with(getTranslation("tokens.once")));
        show();
    }

    private void revoke(ServiceToken token) {
        check();
        tokens.revoke(token.id(), me);
        Toast.show(getTranslation("tokens.revoke.done", token.name()));
        show();
    }

    /** The session may be older than the end of the role. */
    private void check() {
        if (!people.hasRole(me, Roles.ADMIN)) {
            throw new NotFound("page");
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.tokens");
    }
}
