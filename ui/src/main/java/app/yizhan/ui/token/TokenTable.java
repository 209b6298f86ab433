package app.yizhan.ui.token;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.token.ServiceToken;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All tokens there are and were, each with what it is for and whether it is still used. */
final class TokenTable {

    private final People people;
    private final PageWords page;
    private final Consumer<ServiceToken> revoke;

    TokenTable(People people, PageWords page, Consumer<ServiceToken> revoke) {
        this.people = people;
        this.page = page;
        this.revoke = revoke;
    }

    Card card(List<ServiceToken> all) {
        var card = new Card(page.say("tokens.all"));
        if (all.isEmpty()) {
            return card.with(EmptyState.of(page.say("tokens.none"), page.say("tokens.none.why")));
        }
        var table = new Table(
                page.say("tokens.all"),
                page.say("tokens.name"),
                page.say("tokens.scopes"),
                page.say("tokens.state"),
                page.say("tokens.used"),
                page.say("tokens.by"),
                page.say("tokens.revoke"));
        all.forEach(token -> table.row(cells(token)));
        return card.with(table);
    }

    private Component[] cells(ServiceToken token) {
        var state = token.state(page.times().now().toLocalDate());
        return new Component[] {
            new Span(token.name()),
            new Span(uses(token)),
            state(token, state),
            new Span(used(token)),
            new Span(page.say("tokens.by.at", issuer(token), page.times().at(token.createdAt()))),
            state == ServiceToken.State.VALID ? button(token) : new Span("–")
        };
    }

    private String uses(ServiceToken token) {
        return token.scopes().stream()
                .map(scope -> page.say("token.scope." + scope))
                .collect(Collectors.joining(page.say("list.and")));
    }

    private Badge state(ServiceToken token, ServiceToken.State state) {
        var day = page.times().day(token.validUntil());
        return switch (state) {
            case VALID -> new Badge(Badge.Tone.OK, page.say("tokens.valid", day));
            case EXPIRED -> new Badge(Badge.Tone.SOON, page.say("tokens.expired", day));
            case REVOKED -> new Badge(Badge.Tone.OUT, page.say("tokens.revoked"));
        };
    }

    private String used(ServiceToken token) {
        return token.lastUsedAt() == null
                ? page.say("tokens.never")
                : page.times().at(token.lastUsedAt());
    }

    private String issuer(ServiceToken token) {
        return people.find(token.createdBy()).map(Person::name).orElse("");
    }

    private NativeButton button(ServiceToken token) {
        var button = Buttons.plain(page.say("tokens.revoke"), click -> ask(token));
        button.setAriaLabel(page.say("tokens.revoke.one", token.name()));
        return button;
    }

    private void ask(ServiceToken token) {
        var sheet =
                new Sheet(page.say("tokens.revoke.ask", token.name()), new Paragraph(page.say("tokens.revoke.what")));
        var act = Buttons.primary(page.say("tokens.revoke.do"), click -> {
            sheet.close();
            revoke.accept(token);
        });
        act.addClassName("warn");
        sheet.acts(page.say("tokens.revoke.leave"), act).open();
    }
}
