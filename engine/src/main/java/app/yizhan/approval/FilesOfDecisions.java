package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionFileMapper;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.OpinionFiles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files that were added to a decision are part of its opinion. */
@Component
class FilesOfDecisions implements OpinionFiles {

    private static final int LIMIT = 5;

    private final DecisionFileMapper mapper;
    private final Attachments attachments;

    FilesOfDecisions(DecisionFileMapper mapper, Attachments attachments) {
        this.mapper = mapper;
        this.attachments = attachments;
    }

    /** @throws InvalidFields if they are too many, not the actor's own, or went with something that stands */
    void check(Open open, Decide command) {
        if (command.files().size() > LIMIT) {
            throw new InvalidFields("files", "field.files.many", Map.of("max", LIMIT));
        }
        for (var id : command.files()) {
            attachments
                    .find(id)
                    .filter(file -> file.ownerId().equals(open.actor().id()))
                    .filter(file -> file.requestId() == null || isTakenBack(file, open))
                    .orElseThrow(() -> new InvalidFields("files", "field.files.unknown", Map.of()));
        }
    }

    /** Once with a decision in this case that its actor took back: it can go with the next one. */
    private boolean isTakenBack(Attachment file, Open open) {
        return open.request().id().equals(file.requestId())
                && mapper.isTakenBack(
                        open.request().id(), file.id(), open.actor().id());
    }

    @Override
    public boolean wentWithOpinion(String requestId, String attachmentId) {
        return mapper.hasFile(requestId, attachmentId);
    }
}
