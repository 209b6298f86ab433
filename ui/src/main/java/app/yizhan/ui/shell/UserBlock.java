package app.yizhan.ui.shell;

import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Who is logged in, at the foot of the drawer; leads to the account. */
final class UserBlock extends Div {

    UserBlock(Person person, Units units) {
        addClassName("me");
        var face = new Span(person.name().substring(0, person.name().offsetByCodePoints(0, 1)));
        face.addClassName("av");
        face.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.name());
        name.addClassName("nm");
        var unit = new Span(
                units.unitOf(person).map(u -> units.name(u, getLocale())).orElse(""));
        unit.addClassName("q");
        var link = Buttons.inside(new Anchor("account"));
        link.add(name, unit);
        add(face, link);
    }
}
