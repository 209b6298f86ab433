package app.yizhan.ui.behalf;

import app.yizhan.behalf.ServiceWindow.Desk;
import app.yizhan.catalog.Family;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The student at the window, and each service that the clerk may hand in for them. */
final class StudentFound extends Div {

    StudentFound(Desk desk, PageWords page) {
        var student = desk.student();
        addClassName("col");
        var services = new UnorderedList();
        services.addClassNames("rlist");
        desk.services().forEach(family -> services.add(service(family, student.id())));
        add(
                new Note(Note.Tone.INFO, "check", page.say("person.found", student.name(), student.number())),
                new H3(page.say("behalf.what", student.name())),
                services);
    }

    private ListItem service(Family family, String studentId) {
        var name =
                Buttons.inside(new Anchor("enter/" + family.key() + "?student=" + studentId, family.name(getLocale())));
        name.addClassName("oct");
        var head = new Div(new LineMark(family.line()).small(), name);
        head.addClassName("row");
        var about = new Span(family.text(getLocale(), "description").orElse(""));
        about.addClassNames("s", "q");
        var item = new ListItem(head, about);
        item.addClassNames("card", "oc", LineColor.style(family.line()));
        return item;
    }
}
