package app.yizhan.ui.form;

import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes, no, or not said yet. */
@org.springframework.stereotype.Component
class FlagInputs implements FieldInputType {

    @Override
    public boolean fits(String type) {
        return "flag".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new FlagInput(place);
    }

    private static final class FlagInput implements FieldInput {

        private final Select select;
        private final Field field;

        FlagInput(FieldPlace place) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "—");
            options.put("true", I18NProvider.translate("word.yes"));
            options.put("false", I18NProvider.translate("word.no"));
            select = new Select(options, "").named(place.field().key());
            select.getElement().setAttribute("data-sensitive", place.field().sensitive());
            field = new Field(place.id(), place.label(), place.required(), select);
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public @Nullable Object value() {
            return select.getValue().isEmpty() ? null : Boolean.valueOf(select.getValue());
        }

        @Override
        public void set(Object value) {
            select.setValue(value.toString());
        }

        @Override
        public void error(@Nullable String words) {
            field.error(words);
        }

        @Override
        public void onChange(Runnable changed) {
            select.addValueChangeListener(event -> changed.run());
        }

        @Override
        public String target() {
            return field.controlId();
        }
    }
}
