package app.yizhan.ui.journey;

import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was asked for and what was written on the way, in the order of the forms. */
@org.springframework.stereotype.Component
public class CaseFacts {

    private final Attachments attachments;
    private final PageWords page;

    CaseFacts(Attachments attachments, PageWords page) {
        this.attachments = attachments;
        this.page = page;
    }

    /** @param changed keys that the last resubmission changed; they are marked */
    public KeyValues of(CaseWords words, Map<String, Object> data, Set<String> changed) {
        var facts = new KeyValues();
        var told = new HashSet<String>();
        Stream.concat(words.family().startForm().fields().stream(), words.family().forms().values().stream().flatMap(f -> f.fields().stream()))
                .filter(field -> data.get(field.key()) != null && !(field.computed() && field.decides()))
                .distinct()
                .filter(field -> told.add(words.show(field, data.get(field.key()))) || !field.computed())
                .forEach(field -> facts.row(words.label(field), value(words, field, data.get(field.key()), changed.contains(field.key()))));
        return facts;
    }

    private Component value(CaseWords words, FormField field, Object value, boolean changed) {
        var shown = field.type().equals("files") && value instanceof List<?> ids ? files(ids) : new Span(words.show(field, value));
        return changed ? new Div(shown, new Span(" "), new Badge(Badge.Tone.SOON, page.say("facts.changed"))) : shown;
    }

    private Component files(List<?> ids) {
        var links = new Div();
        ids.forEach(id -> attachments.find(id.toString()).ifPresent(file -> {
            var link = new Anchor("ui/file/" + file.id(), file.name());
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            links.add(link, new Span(" "));
        }));
        return links;
    }
}
