package app.yizhan.ui.form;

import app.yizhan.form.FormSchema;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something to read between the fields of a form; it goes with the field that follows. */
final class Reading extends Paragraph {

    private Reading(String text) {
        super(text);
        addClassNames("q", "reading");
    }

    /** @param field key; null: what stands below the last field, all there is where a form has none */
    static Stream<Reading> before(@Nullable String field, FormSchema schema, CaseWords words) {
        return schema.notes().stream()
                .filter(note -> Objects.equals(note.before(), field))
                .map(note -> new Reading(words.text(note.id()).orElse(note.text())));
    }
}
