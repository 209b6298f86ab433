package app.yizhan.form;

import app.yizhan.form.Attachments.Attachment;
import app.yizhan.notification.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A signature: one PNG that its writer uploaded for this act; an id of another, or one that stands elsewhere, looks unknown. */
@Component
class SignatureField implements FieldType {

    static final String TYPE = "signature";

    private static final String PNG = "image/png";

    private final Attachments attachments;
    private final Texts texts;

    SignatureField(Attachments attachments, Texts texts) {
        this.attachments = attachments;
        this.texts = texts;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        if (!(raw instanceof List<?> ids) || ids.size() != 1 || !(ids.getFirst() instanceof String id)) {
            throw unknown();
        }
        var drawn = attachments
                .find(id)
                .filter(file -> file.ownerId().equals(writerId) && file.requestId() == null)
                .orElseThrow(SignatureField::unknown);
        if (!isPicture(drawn)) {
            throw new Unacceptable("field.signature.image", Map.of());
        }
        var problem = SignatureImage.problem(attachments.content(id));
        if (problem.isPresent()) {
            throw new Unacceptable(problem.get(), Map.of());
        }
        return List.of(id);
    }

    private static boolean isPicture(Attachment file) {
        return file.mediaType().equals(PNG) && file.sizeBytes() <= SignatureImage.BYTES;
    }

    private static Unacceptable unknown() {
        return new Unacceptable("field.signature.unknown", Map.of());
    }

    /** The picture stands beside the act of whoever signed; among the values it is only a word. */
    @Override
    public String show(Object value, FormField field, Locale locale) {
        return texts.text(locale, "field.signature.given");
    }
}
