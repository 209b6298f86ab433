package app.yizhan.ui.form;

import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Function;

/** On top of a form: how much is missing, and a link to each place. It takes the focus when it comes. */
public final class ErrorList extends Div {

    public ErrorList() {
        addClassNames("note", "late", "errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** @param places id of the element for each field */
    public void show(Map<String, String> sentences, Function<String, String> places, Function<String, String> names) {
        var words =
                start(getTranslation(sentences.size() == 1 ? "form.missing.one" : "form.missing", sentences.size()));
        sentences.forEach((field, sentence) -> {
            var link =
                    new Anchor("#" + places.apply(field), getTranslation("form.error", names.apply(field), sentence));
            link.setRouterIgnore(true);
            words.add(new Div(link));
        });
        focus();
    }

    /** Something stands against the whole. */
    public void show(String sentence) {
        start(sentence);
        focus();
    }

    public void clear() {
        setVisible(false);
    }

    private Div start(String head) {
        removeAll();
        setVisible(true);
        var bold = new Span(head);
        bold.addClassName("nt");
        var words = new Div(bold);
        add(new Icon("alert"), words);
        return words;
    }

    private void focus() {
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }
}
