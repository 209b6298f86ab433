package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.organisation.Aliases;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands files out to their owners and to those who see the field in which they were handed in, or the opinion they went with. */
@Service
public class RequestFiles implements PersonalWords {

    private final Attachments attachments;
    private final Visibility visibility;
    private final Aliases aliases;
    private final RequestValues values;
    private final List<OpinionFiles> opinions;
    private final List<SharedFiles> shared;
    private final CaseRecord record;
    private final Audit audit;

    RequestFiles(
            Attachments attachments,
            Visibility visibility,
            Aliases aliases,
            RequestValues values,
            List<OpinionFiles> opinions,
            List<SharedFiles> shared,
            CaseRecord record,
            Audit audit) {
        this.attachments = attachments;
        this.visibility = visibility;
        this.aliases = aliases;
        this.values = values;
        this.opinions = opinions;
        this.shared = shared;
        this.record = record;
        this.audit = audit;
    }

    /**
     * A reading by anyone but the owner is recorded.
     *
     * @throws NotFound if there is none or the person may not see it
     */
    @Transactional
    public Attachment read(String id, String personId) {
        var file = attachments
                .find(id)
                .filter(f -> isOwn(f, personId) || isShown(f, personId))
                .orElseThrow(() -> new NotFound("file"));
        if (!isOwn(file, personId) && file.requestId() != null) {
            audit.record(file.requestId(), personId, "file.read", file.id(), Map.of(), Map.of());
        }
        return file;
    }

    @Override
    public int delete(String requestId) {
        return attachments.deleteOf(requestId);
    }

    private boolean isOwn(Attachment file, String personId) {
        return aliases.inCase(file.ownerId(), personId).equals(file.ownerId());
    }

    private boolean isShown(Attachment file, String personId) {
        if (file.requestId() == null) {
            return false;
        }
        if (shared.stream().anyMatch(place -> place.shows(file.requestId(), file.id(), personId))) {
            return true;
        }
        var sight = visibility.of(file.requestId(), personId);
        return RequestValues.only(values.current(sight.request()), sight.fields()).values().stream()
                        .anyMatch(value -> value instanceof List<?> ids && ids.contains(file.id()))
                || sight.opinions() && wentWithAnAct(file.requestId(), file.id(), sight.fields());
    }

    private boolean wentWithAnAct(String requestId, String file, Set<String> fields) {
        return opinions.stream().anyMatch(o -> o.wentWithOpinion(requestId, file))
                || record.of(requestId).stream()
                        .anyMatch(act -> act.within(fields).signatures().contains(file));
    }
}
