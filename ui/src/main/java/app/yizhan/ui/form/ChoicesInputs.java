package app.yizhan.ui.form;

import app.yizhan.ui.part.Checks;
import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any of a few, each with a box. */
@org.springframework.stereotype.Component
class ChoicesInputs implements FieldInputType {

    @Override
    public boolean fits(String type) {
        return "choices".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new ChoicesInput(place);
    }

    private static final class ChoicesInput implements FieldInput {

        private final String id;
        private final Checks checks;

        ChoicesInput(FieldPlace place) {
            id = place.id();
            Map<String, String> options = new LinkedHashMap<>();
            place.field()
                    .options()
                    .forEach(option -> options.put(option, place.words().option(place.field(), option)));
            checks = new Checks(id, place.label(), options);
            checks.getElement().setAttribute("tabindex", "-1");
        }

        @Override
        public Component component() {
            return checks;
        }

        @Override
        public @Nullable Object value() {
            var chosen = checks.value();
            return chosen.isEmpty() ? null : chosen;
        }

        @Override
        public void set(Object value) {
            if (value instanceof Collection<?> many) {
                checks.set(many);
            }
        }

        @Override
        public void error(@Nullable String words) {
            checks.error(words);
        }

        @Override
        public void onChange(Runnable changed) {
            checks.onChange(changed);
        }

        @Override
        public String target() {
            return id;
        }
    }
}
