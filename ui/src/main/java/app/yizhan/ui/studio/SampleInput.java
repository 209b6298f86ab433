package app.yizhan.ui.studio;

import app.yizhan.rehearsal.Rehearsals;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.part.Check;
import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a form asks for files or a signature: whether a sample is given. */
final class SampleInput implements FieldInput {

    /** Draws fields for files itself, and leaves all others to whom they belong. */
    record Type(FieldInputType type) implements FieldInputType {

        @Override
        public boolean fits(String kind) {
            return type.fits(kind);
        }

        @Override
        public FieldInput create(FieldPlace place) {
            return place.field().holdsFiles() ? new SampleInput(place) : type.create(place);
        }
    }

    private final String id;
    private final Check given = new Check();
    private final Span error = new Span();
    private final Div all = new Div();

    private SampleInput(FieldPlace place) {
        id = place.id();
        given.setId(id);
        var label = new NativeLabel(place.label());
        label.setFor(id);
        var row = new Div(given, label);
        row.addClassName("row");
        var hint = new Span(all.getTranslation("rehearsal.sample"));
        hint.addClassName("hint");
        error.addClassName("err");
        error.setVisible(false);
        all.addClassName("f");
        all.add(row, error, hint);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public @Nullable Object value() {
        return given.getValue() ? List.of(Rehearsals.SAMPLE) : null;
    }

    @Override
    public void set(Object value) {
        given.setValue(value instanceof List<?> files && !files.isEmpty());
    }

    @Override
    public void error(@Nullable String words) {
        error.removeAll();
        error.setVisible(words != null);
        if (words != null) {
            error.add(new Icon("alert"), new Span(words));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        given.addValueChangeListener(event -> changed.run());
    }

    @Override
    public String target() {
        return id;
    }
}
