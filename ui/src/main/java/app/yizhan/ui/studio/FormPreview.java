package app.yizhan.ui.studio;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
        return new FormFields(schema, all, words, studio.me(), services.inputs(), Map.of());
    }

    private Note unreadable() {
        return new Note(Note.Tone.LATE, studio.say("studio.forms.unreadable"));
    }

    private FamilyContent content() {
        return services.contents().read(studio.services().drafts().draftOrNewest(studio.key()), (file, broken) -> {});
    }
}
