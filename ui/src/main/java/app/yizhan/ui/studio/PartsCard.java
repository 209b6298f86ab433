package app.yizhan.ui.studio;

import app.yizhan.studio.ModelParts;
import app.yizhan.studio.ModelParts.Part;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
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
        var card = new Card(studio.say("studio." + kind));
        if (parts.isEmpty()) {
            return card.with(new Paragraph(studio.say("studio." + kind + ".none")));
        }
        var list = new Table(
                studio.say("studio." + kind), studio.say("studio." + kind + ".name"), studio.say("studio.parts.users"));
        parts.forEach(part -> list.row(
                Buttons.inside(new Anchor("studio/" + studio.key() + "/" + kind + "/" + part.key(), name.apply(part))),
                new Span(used(part))));
        return card.with(new Paragraph(studio.say("studio." + kind + ".hint")), list);
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
