package app.yizhan.ui.studio;

import app.yizhan.studio.ModelParts;
import app.yizhan.studio.ModelParts.Part;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables or forms of a service, each with what uses it. */
final class PartsCard {

    private final Studio studio;
    private final String kind;
    private final Function<Part, String> name;

    /** @param kind {@code tables} or {@code forms} */
    PartsCard(Studio studio, String kind, Function<Part, String> name) {
        this.studio = studio;
        this.kind = kind;
        this.name = name;
    }

    Card of(List<Part> parts) {
        var made = kind.equals("forms") ? NewFormDialog.button(studio, "") : NewTableDialog.button(studio, "");
        var card = new Card(studio.say("studio." + kind), made);
        if (parts.isEmpty()) {
            return card.with(new Paragraph(studio.say("studio." + kind + ".none")));
        }
        var list = new Table(
                studio.say("studio." + kind),
                studio.say("studio." + kind + ".name"),
                studio.say("studio.parts.users"),
                studio.say("studio.act"));
        parts.forEach(part -> list.row(
                Buttons.inside(new Anchor("studio/" + studio.key() + "/" + kind + "/" + part.key(), name.apply(part))),
                new Span(used(part)),
                gone(part)));
        return card.with(new Paragraph(studio.say("studio." + kind + ".hint")), list);
    }

    /** What is in use is taken away in the diagram first. */
    private Component gone(Part part) {
        if (!part.users().isEmpty()) {
            return new Span(studio.say("new.part.in-use"));
        }
        var remove = Buttons.quiet(studio.say("new.remove"), click -> {
            var dialog = new EditDialog(studio, name.apply(part), studio.say("new.part.remove.hint"));
            dialog.open(studio.say("new.remove"), () -> remove(part));
        });
        remove.setAriaLabel(studio.say("new.part.remove", name.apply(part)));
        return remove;
    }

    private void remove(Part part) {
        var edits = studio.services().edits().parts();
        var me = studio.me().id();
        if (kind.equals("forms")) {
            edits.removeForm(studio.key(), part.key(), me, studio.locale());
        } else {
            edits.removeTable(studio.key(), part.key(), me, studio.locale());
        }
    }

    /** Steps and ways, in words. */
    String used(Part part) {
        var users = part.users().stream().map(this::user).distinct().toList();
        return users.isEmpty()
                ? studio.say("studio.parts.unused")
                : users.stream().collect(Collectors.joining(studio.say("studio.parts.and")));
    }

    private String user(ModelParts.User user) {
        return studio.say("studio.parts." + user.use(), user.name());
    }
}
