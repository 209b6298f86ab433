package app.yizhan.ui.role;

import app.yizhan.organisation.NewRole;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a role, where it holds, and from when to when. */
final class RoleForm extends Div {

    private static final List<String> SCOPES = List.of("school", "unit", "building", "floor", "room");

    private final PageWords page;
    private final Consumer<NewRole> give;
    private final Select role;
    private final Select scopeType;
    private final TextBox scope = new TextBox();
    private final TextBox from;
    private final TextBox to;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Div refusal = new Div();

    RoleForm(PageWords page, LocalDate today, Consumer<NewRole> give) {
        this.page = page;
        this.give = give;
        from = TextBox.day(page.times());
        to = TextBox.day(page.times());
        addClassName("query");
        role = new Select(roles(page), "");
        var types = new LinkedHashMap<String, String>();
        SCOPES.forEach(type -> types.put(type, page.say("roles.scope." + type)));
        scopeType = new Select(types, "school");
        from.setValue(today.toString());
        field("role", "roles.role", true, role);
        field("type", "roles.scope", true, scopeType);
        field("scope", "roles.code", false, scope).hint(page.say("roles.code.hint"));
        field("from", "audit.from", true, from);
        field("to", "audit.to", false, to).hint(page.say("roles.to.hint"));
        add(Buttons.primary(page.say("roles.give.do"), click -> ask()), refusal);
    }

    private Field field(String name, String label, boolean required, com.vaadin.flow.component.Component control) {
        var field = new Field("n-" + name, page.say(label), required, control);
        fields.put(name, field);
        add(field);
        return field;
    }

    private static Map<String, String> roles(PageWords page) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("", page.say("roles.choose"));
        page.keys("role.").stream()
                .map(key -> key.substring("role.".length()))
                .filter(key -> key.matches("[A-Z_]+") && !key.equals(Roles.STUDENT))
                .sorted()
                .forEach(key -> roles.put(key, page.say("role." + key)));
        return roles;
    }

    static String scope(PageWords page, String type, String code) {
        return type.equals("school") ? page.say("roles.scope.school") : page.say("roles.scope." + type) + " " + code;
    }

    private void ask() {
        fields.values().forEach(field -> field.error(null));
        refusal.removeAll();
        try {
            var first = day(from.getValue());
            if (first == null) {
                fields.get("from").error(page.say("roles.from.missing"));
                return;
            }
            give.accept(new NewRole(
                    "", role.getValue(), scopeType.getValue(), scope.getValue(), first, day(to.getValue())));
        } catch (Refusal refused) {
            var wrong = page.refusals().fields(refused);
            wrong.forEach((name, words) ->
                    fields.getOrDefault(name, fields.get("role")).error(words));
            if (wrong.isEmpty()) {
                refusal.add(new Note(Note.Tone.LATE, page.of(refused)));
            }
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
