package app.yizhan.form;

import app.yizhan.notification.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files that the writer uploaded before, by id; an id of another looks like an unknown one. */
@Component
class FilesField implements FieldType {

    private final Attachments attachments;
    private final Texts texts;

    FilesField(Attachments attachments, Texts texts) {
        this.attachments = attachments;
        this.texts = texts;
    }

    @Override
    public String type() {
        return "files";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        if (!(raw instanceof List<?> ids)) {
            throw new Unacceptable("field.type.files", Map.of());
        }
        if (ids.size() > Attachments.FILES_LIMIT) {
            throw new Unacceptable("field.files.many", Map.of("max", Attachments.FILES_LIMIT));
        }
        for (var id : ids) {
            if (!(id instanceof String s) || !belongsTo(s, writerId)) {
                throw new Unacceptable("field.type.files", Map.of());
            }
            if ("image".equals(field.accept()) && !isImage(s)) {
                throw new Unacceptable("field.files.image", Map.of());
            }
        }
        return ids.stream().map(Object::toString).distinct().toList();
    }

    private boolean belongsTo(String id, String writerId) {
        return id.length() == 36
                && attachments
                        .find(id)
                        .filter(a -> a.ownerId().equals(writerId))
                        .isPresent();
    }

    private boolean isImage(String id) {
        return attachments
                .find(id)
                .filter(a -> a.mediaType().startsWith("image/"))
                .isPresent();
    }

    @Override
    public String show(Object value, FormField field, Locale locale) {
        return ((List<?>) value)
                .stream()
                        .map(id -> attachments
                                .find(id.toString())
                                .map(Attachments.Attachment::name)
                                .orElse("—"))
                        .collect(Collectors.joining(texts.text(locale, "list.and")));
    }
}
