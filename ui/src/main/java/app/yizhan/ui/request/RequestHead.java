package app.yizhan.ui.request;

import app.yizhan.request.RequestDetail;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The line's mark, what it is about, its number, and how it stands. */
final class RequestHead extends Div {

    RequestHead(RequestDetail detail, CaseWords words, PageWords page) {
        var request = detail.request();
        addClassName("hdr");
        var about = words.without(detail.title());
        var number = new Paragraph(
                about.isBlank() ? request.number() : getTranslation("request.second", about, request.number()));
        number.addClassNames("s", "q");
        var names = new Div(new H1(words.name()), number);
        names.addClassName("grow");
        var status = new Badge(RequestsView.tone(request.status()), page.say("status." + request.status()));
        add(new LineMark(words.family().line()), names, status);
    }
}
