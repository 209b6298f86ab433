package app.yizhan.ui.account;

import app.yizhan.notification.MailChoices;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.Units;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Div implements Titled {

    private final transient Units units;
    private final transient PageWords words;

    AccountView(
            CurrentPerson current,
            People people,
            Units units,
            PageWords words,
            AuthenticationContext session,
            MailChoices mails) {
        this.units = units;
        this.words = words;
        addClassName("narrow");
        var person = current.person();
        var head = new H1(person.name());
        head.addClassName("page-head");
        var language = new Anchor("ui/language?to=" + (getLocale().getLanguage().equals("en") ? "zh" : "en"));
        language.setText(getTranslation("shell.other-language"));
        language.addClassNames("btn", "language");
        language.setRouterIgnore(true);
        var out = Buttons.withIcon("out", getTranslation("shell.logout"), click -> session.logout());
        var acts = new Div(language, out);
        acts.addClassNames("row", "wrap", "page-acts");
        add(
                head,
                new Card(getTranslation("account.facts")).with(facts(person, people)),
                new MailTimes(mails, words, person.id()).card(),
                acts);
    }

    private KeyValues facts(Person person, People people) {
        var facts = new KeyValues()
                .row(getTranslation("account.number"), person.number())
                .row(
                        getTranslation("account.unit"),
                        units.unitOf(person)
                                .map(u -> units.name(u, getLocale()))
                                .orElse("–"));
        for (var grant : people.rolesOf(person.id())) {
            facts.row(getTranslation("account.role"), role(grant));
        }
        return facts;
    }

    private String role(RoleGrant grant) {
        String scope = grant.scopeType().equals("unit")
                ? units.find(grant.scopeId())
                        .map(u -> units.name(u, getLocale()))
                        .orElse("")
                : grant.scopeType().equals("school") ? "" : grant.scopeId();
        String name = words.say("role." + grant.role());
        return scope.isEmpty() ? name : words.say("account.role.scope", name, scope);
    }

    @Override
    public String title() {
        return getTranslation("shell.account");
    }
}
