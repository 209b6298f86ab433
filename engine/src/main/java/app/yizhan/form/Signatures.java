package app.yizhan.form;

import app.yizhan.refusal.InvalidFields;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Takes signatures as they are drawn, and finds them among the values of a form. */
@Service
public class Signatures {

    /** In bytes. */
    public static final int SIZE_LIMIT = SignatureImage.BYTES;

    private final Attachments attachments;

    Signatures(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Keeps what was drawn until it is handed in.
     *
     * @param key of the field
     * @param name of the file
     * @return id of the upload
     * @throws InvalidFields if it is no PNG of the size that a signature may have, or there is nothing on it
     */
    public String store(String ownerId, String key, String name, byte[] png) {
        SignatureImage.problem(png).ifPresent(problem -> {
            throw new InvalidFields(key, problem, Map.of());
        });
        return attachments.store(ownerId, name, new ByteArrayInputStream(png)).id();
    }

    /** Ids of the signatures among the values, each with the field that asked for it. */
    public static Map<String, String> of(FormSchema form, Map<String, ?> values) {
        Map<String, String> signatures = new TreeMap<>();
        form.fields().stream().filter(FormField::isSignature).forEach(field -> {
            if (values.get(field.key()) instanceof List<?> ids && !ids.isEmpty()) {
                signatures.put(field.key(), ids.getFirst().toString());
            }
        });
        return signatures;
    }
}
