package app.yizhan.ui.studio;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A form of the draft as people will see it: drawn by what draws it for them, in the reader's language. */
final class FormPreview extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(FormPreview.class);

    /** What draws it. */
    @Component
    record Services(FamilyContents contents, Families families, Words words, List<FieldInputType> inputs) {}

    private final transient Services services;
    private final transient Studio studio;
    private final String form;
    private final Div body = new Div();

    /** @param form its id */
    FormPreview(Services services, Studio studio, String form) {
        this.services = services;
        this.studio = studio;
        this.form = form;
        addClassName("form-preview");
        var head = new H2(studio.say("studio.forms.preview"));
        head.setId("form-preview-head");
        getElement().setAttribute("aria-labelledby", "form-preview-head");
        var hint = new Paragraph(studio.say("studio.forms.preview.hint"));
        hint.addClassName("hint");
        add(head, hint, body);
    }

    /** Keys of all fields that the service has. */
    Set<String> keys() {
        return content().fields();
    }

    /** What helps with a field in Chinese, by the field's key: pages take it from the texts. */
    Map<String, String> helps() {
        var helps = new HashMap<String, String>();
        content().texts().getOrDefault("zh", Map.of()).forEach((key, help) -> {
            if (key.startsWith("field.") && key.endsWith(".help")) {
                helps.put(key.substring("field.".length(), key.length() - ".help".length()), help);
            }
        });
        return helps;
    }

    /** As the draft says it by now. */
    void show() {
        body.removeAll();
        var content = content();
        var schema = content.forms().get(form);
        try {
            body.add(schema == null ? unreadable() : fields(content, schema));
        } catch (RuntimeException e) {
            // a draft may say what nobody could draw; lint names it
            LOG.info("The form {} cannot be shown: {}", form, e.toString());
            body.add(unreadable());
        }
    }

    private FormFields fields(FamilyContent content, FormSchema schema) {
        var family = services.families().readBegun(content);
        var words = new CaseWords(family, services.words(), studio.locale());
        var all = schema.fields().stream().map(FormField::key).collect(Collectors.toSet());
        var inputs = services.inputs().stream().<FieldInputType>map(Shut::new).toList();
        return new FormFields(schema, all, words, studio.me(), inputs, Map.of());
    }

    /** Files and signatures are stored as soon as they are there, so nobody gives them where it is only tried. */
    private record Shut(FieldInputType type) implements FieldInputType {

        @Override
        public boolean fits(String kind) {
            return type.fits(kind);
        }

        @Override
        public FieldInput create(FieldPlace place) {
            var input = type.create(place);
            if (place.field().holdsFiles()) {
                input.component().getElement().setEnabled(false).setAttribute("inert", true);
            }
            return input;
        }
    }

    private Note unreadable() {
        return new Note(Note.Tone.LATE, studio.say("studio.forms.unreadable"));
    }

    private FamilyContent content() {
        return services.contents().read(studio.services().drafts().draftOrNewest(studio.key()), (file, broken) -> {});
    }
}
