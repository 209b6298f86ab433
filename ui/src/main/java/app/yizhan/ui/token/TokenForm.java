package app.yizhan.ui.token;

import app.yizhan.refusal.Refusal;
import app.yizhan.token.NewToken;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for a token: which system, what for, until when. */
final class TokenForm extends Div {

    private final transient PageWords page;
    private final TextBox name = new TextBox();
    private final TextBox until;
    private final Checks scopes;
    private final Field nameField;
    private final Field untilField;

    /** @param issue may refuse */
    TokenForm(PageWords page, List<String> scopes, Consumer<NewToken> issue) {
        this.page = page;
        until = TextBox.day(page.times());
        until.setValue(usual());
        addClassName("col");
        Map<String, String> uses = new LinkedHashMap<>();
        scopes.forEach(scope -> uses.put(scope, page.say("token.scope." + scope)));
        this.scopes = new Checks("t-scopes", getTranslation("tokens.scopes"), uses);
        nameField = new Field("t-name", getTranslation("tokens.name"), true, name);
        nameField.hint(getTranslation("tokens.name.hint"));
        untilField = new Field("t-until", getTranslation("tokens.until"), true, until);
        var pair = new Div(nameField, untilField);
        pair.addClassName("two");
        add(pair, this.scopes, new Div(Buttons.primary(getTranslation("tokens.issue"), click -> ask(issue))));
    }

    private String usual() {
        return page.times().now().toLocalDate().plusMonths(6).toString();
    }

    private void ask(Consumer<NewToken> issue) {
        say(Map.of());
        try {
            issue.accept(new NewToken(
                    name.getValue(), scopes.value(), until.isEmpty() ? null : LocalDate.parse(until.getValue())));
            name.clear();
            scopes.clear();
        } catch (Refusal refused) {
            say(page.refusals().fields(refused));
        }
    }

    private void say(Map<String, String> wrong) {
        nameField.error(wrong.get("name"));
        untilField.error(wrong.get("validUntil"));
        scopes.error(wrong.get("scopes"));
    }
}
