package app.yizhan.ui.answered;

import app.yizhan.catalog.Family;
import app.yizhan.publication.Publications.Support;
import app.yizhan.publication.PublishedAnswer;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/** One question with its answer, who answered and when, and the button that says "me too". */
final class AnswerCard extends ListItem {

    private final transient PageWords page;
    private final transient Function<Boolean, Support> supporting;
    private final NativeButton button;
    private boolean supported;

    AnswerCard(PublishedAnswer row, Family family, PageWords page, Function<Boolean, Support> supporting) {
        this.page = page;
        this.supporting = supporting;
        addClassNames("card", "oc", LineColor.style(family.line()));
        var question = new H2(row.question());
        question.addClassName("nt");
        var head = new Div(question, new Badge(Badge.Tone.PLAIN, option(family, "category", row.category())));
        head.addClassNames("row", "spread");
        var answer = new Paragraph(row.answer());
        answer.addClassName("said");
        var who = new Span(page.say(
                "answered.by",
                option(family, "unit", row.unit()),
                page.times().day(row.publishedAt().toLocalDate())));
        who.addClassNames("s", "q");
        button = Buttons.chip("", row.supported(), click -> toggle());
        button.getElement().setAttribute("aria-label", page.say("answered.support.label", row.question()));
        show(new Support(row.supports(), row.supported()));
        var foot = new Div(who, button);
        foot.addClassNames("row", "between", "wrap");
        add(head, answer, foot);
    }

    private void toggle() {
        show(supporting.apply(!supported));
    }

    private void show(Support now) {
        supported = now.supported();
        button.setText(page.say(supported ? "answered.supported" : "answered.support", now.supports()));
        button.getElement().setAttribute("aria-pressed", String.valueOf(supported));
    }

    private String option(Family family, String field, String value) {
        return family.text(page.locale(), "option." + field + "." + value).orElse(value);
    }
}
