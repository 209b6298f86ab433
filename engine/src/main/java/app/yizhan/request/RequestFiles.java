package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands files out to their owners and to those who see the field in which they were handed in. */
@Service
public class RequestFiles {

    private final Attachments attachments;
    private final Visibility visibility;
    private final RequestValues values;
    private final Audit audit;

    RequestFiles(Attachments attachments, Visibility visibility, RequestValues values, Audit audit) {
        this.attachments = attachments;
        this.visibility = visibility;
        this.values = values;
        this.audit = audit;
    }

    /**
     * A reading by anyone but the owner is recorded.
     *
     * @throws NotFound if there is none or the person may not see it
     */
    @Transactional
    public Attachment read(String id, String personId) {
        var file = attachments.find(id)
                .filter(f -> f.ownerId().equals(personId) || isShown(f, personId))
                .orElseThrow(() -> new NotFound("file"));
        if (!file.ownerId().equals(personId) && file.requestId() != null) {
            audit.record(file.requestId(), personId, "file.read", file.id(), Map.of(), Map.of());
        }
        return file;
    }

    private boolean isShown(Attachment file, String personId) {
        if (file.requestId() == null) {
            return false;
        }
        var sight = visibility.of(file.requestId(), personId);
        return RequestValues.only(values.current(sight.request()), sight.fields()).values().stream()
                .anyMatch(value -> value instanceof List<?> ids && ids.contains(file.id()));
    }
}
