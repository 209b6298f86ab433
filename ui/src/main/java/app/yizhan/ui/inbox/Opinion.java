package app.yizhan.ui.inbox;

import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextArea;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody writes beside an act: sentences of one's own to pick from, the field, and files that go with it. */
final class Opinion extends Div {

    private final TextArea area;
    private final Field field;
    private final Map<String, String> chosen;

    /**
     * @param id unique on the page
     * @param files names by id, shared with other places that write the same opinion; null: no files here
     */
    Opinion(OpenTask desk, String id, String label, boolean required, int rows, @Nullable Map<String, String> files) {
        addClassName("opinion");
        area = new TextArea(rows).named(id);
        field = new Field(id, label, required, area);
        chosen = files == null ? new LinkedHashMap<>() : files;
        var tools = new Div();
        tools.addClassNames("chips", "sc", "opi-tools");
        var phrases = new PhraseChips(desk, area);
        add(tools, field);
        if (files == null) {
            tools.add(phrases);
        } else {
            var part = new FilesPart(desk, id, files);
            tools.add(part.upload(), phrases);
            add(part);
        }
    }

    Opinion hint(String words) {
        field.hint(words);
        return this;
    }

    TextArea area() {
        return area;
    }

    /** The label is read out but not shown. */
    Opinion quiet() {
        field.addClassName("quiet-label");
        return this;
    }

    String words() {
        return area.getValue();
    }

    /** Null if nothing was written. */
    @Nullable
    String orNull() {
        return area.getValue().isBlank() ? null : area.getValue();
    }

    List<String> files() {
        return List.copyOf(chosen.keySet());
    }

    void error(@Nullable String words) {
        field.error(words);
    }

    /** @return whether something was written; says so where it was not */
    boolean isGiven(String sentence) {
        boolean given = !area.getValue().isBlank();
        error(given ? null : sentence);
        return given;
    }
}
