package app.yizhan.duty;

import app.yizhan.duty.DutyRights.Part;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.SharedFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that came with a report: for whoever handed it in, those named for the applicant, and who leads the branch. */
@Component
class DutyFiles implements SharedFiles {

    static final int MOST = 5;

    private final DutyMapper mapper;
    private final DutyRights rights;
    private final Attachments attachments;

    DutyFiles(DutyMapper mapper, DutyRights rights, Attachments attachments) {
        this.mapper = mapper;
        this.rights = rights;
        this.attachments = attachments;
    }

    @Override
    public boolean shows(String requestId, String attachmentId, String personId) {
        return mapper.of(requestId).stream().anyMatch(row -> row.fileIds().contains(attachmentId))
                && rights.find(requestId, personId)
                        .filter(seen -> !seen.is(Part.ABOVE))
                        .isPresent();
    }

    /**
     * Makes uploads of their owner part of the case.
     *
     * @throws InvalidFields field {@code files}
     */
    @Nullable
    String take(List<String> given, String ownerId, String requestId) {
        var ids = given.stream().distinct().limit(MOST + 1).toList();
        boolean known = ids.size() <= MOST
                && ids.stream()
                        .allMatch(id -> attachments
                                .find(id)
                                .filter(file -> file.ownerId().equals(ownerId))
                                .filter(file -> file.requestId() == null || requestId.equals(file.requestId()))
                                .isPresent());
        if (!known) {
            throw new InvalidFields("files", "duty.error.files", Map.of("most", MOST));
        }
        attachments.bind(ids, ownerId, requestId);
        return ids.isEmpty() ? null : String.join(",", ids);
    }

    List<DutySheet.File> named(List<String> ids) {
        return ids.stream()
                .map(attachments::find)
                .flatMap(Optional::stream)
                .map(DutyFiles::file)
                .toList();
    }

    private static DutySheet.File file(Attachment file) {
        return new DutySheet.File(file.id(), file.name());
    }
}
