package app.yizhan.ui.journey;

import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.organisation.Units;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.request.Request;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Icon;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked for and what was written on the way, in the order of the forms. */
@org.springframework.stereotype.Component
public class CaseFacts {

    private final Attachments attachments;
    private final OriginalMarks originals;
    private final Units units;
    private final PageWords page;

    CaseFacts(Attachments attachments, OriginalMarks originals, Units units, PageWords page) {
        this.attachments = attachments;
        this.originals = originals;
        this.units = units;
        this.page = page;
    }

    /** The applicant's unit in the reader's language; as it was called when submitted if it is no more. */
    public String unit(Request request) {
        return Optional.ofNullable(request.unitId())
                .flatMap(units::find)
                .map(unit -> units.name(unit, page.locale()))
                .or(() -> Optional.ofNullable(request.unitName()))
                .orElse("");
    }

    /** @param changed keys that the last resubmission changed; they are marked */
    public KeyValues of(CaseWords words, Map<String, Object> data, Set<String> changed) {
        var facts = new KeyValues();
        var told = new HashSet<String>();
        var keys = new HashSet<String>();
        Stream.concat(
                        words.family().startForm().fields().stream(),
                        words.family().forms().values().stream().flatMap(f -> f.fields().stream()))
                .filter(field ->
                        data.get(field.key()) != null && !(field.computed() && field.decides()) && !field.isSignature())
                .filter(field -> keys.add(field.key()))
                .filter(field -> told.add(words.show(field, data.get(field.key()))) || !field.computed())
                .forEach(field -> facts.row(
                        words.label(field), value(words, field, data.get(field.key()), changed.contains(field.key()))));
        return facts;
    }

    private Component value(CaseWords words, FormField field, Object value, boolean changed) {
        var shown = field.type().equals("files") && value instanceof List<?> ids
                ? files(ids)
                : new Span(words.show(field, value));
        return changed ? new Div(shown, new Span(" "), new Badge(Badge.Tone.SOON, page.say("facts.changed"))) : shown;
    }

    private Component files(List<?> ids) {
        var links = new Div();
        var marks = originals.ofFiles(ids.stream().map(Object::toString).toList()).stream()
                .collect(Collectors.groupingBy(OriginalMark::fileId));
        ids.forEach(id -> {
            links.add(file(id.toString()), new Span(" "));
            marks.getOrDefault(id.toString(), List.of()).forEach(mark -> links.add(mark(mark)));
        });
        return links;
    }

    /** Whether its original was seen, by whom, when, and where it is kept. */
    public Component mark(OriginalMark mark) {
        var wrong = mark.withdrawal();
        var said = wrong == null
                ? page.say(
                        "original.seen",
                        Map.of(
                                "name", page.name(mark.seenBy()),
                                "day", page.times().day(mark.seenOn()),
                                "where", mark.keptWhere()))
                : page.say(
                        "original.withdrawn",
                        Map.of(
                                "name", page.name(wrong.by()),
                                "day", page.times().day(wrong.at().toLocalDate()),
                                "reason", wrong.reason()));
        var line = new Div(new Icon(mark.stands() ? "check" : "back"), new Span(" " + said));
        line.addClassNames("s", "q", "original");
        return line;
    }

    /** A link that downloads the file; nothing if there is none. */
    public Component file(String id) {
        return attachments
                .find(id)
                .<Component>map(file -> {
                    var link = new Anchor("ui/file/" + file.id(), file.name());
                    link.addClassName("file-link");
                    link.setRouterIgnore(true);
                    link.setTarget("_blank");
                    return link;
                })
                .orElseGet(Span::new);
    }
}
