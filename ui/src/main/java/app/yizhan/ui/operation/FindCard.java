package app.yizhan.ui.operation;

import app.yizhan.request.RequestsById;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The way to one case, by its number. */
final class FindCard {

    private final RequestsById requests;
    private final PageWords page;
    private final TextBox number = new TextBox();
    private final Field field;

    FindCard(RequestsById requests, PageWords page) {
        this.requests = requests;
        this.page = page;
        field = new Field("find-number", page.say("ops.cancel.number"), true, number);
    }

    Card card() {
        return new Card(page.say("ops.find"))
                .with(
                        new Paragraph(page.say("ops.find.what")),
                        field,
                        new Div(Buttons.plain(page.say("ops.find.do"), click -> open())));
    }

    private void open() {
        var found = requests.findByNumber(number.getValue().strip());
        field.error(found.isEmpty() ? page.say("ops.cancel.unknown") : null);
        found.ifPresent(request -> UI.getCurrent().navigate("operations/cases/" + request.number()));
    }
}
