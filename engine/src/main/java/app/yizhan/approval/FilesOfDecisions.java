package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionFileMapper;
import app.yizhan.request.OpinionFiles;
import org.springframework.stereotype.Component;

/** Files that were added to a decision are part of its opinion. */
@Component
class FilesOfDecisions implements OpinionFiles {

    private final DecisionFileMapper mapper;

    FilesOfDecisions(DecisionFileMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean wentWithOpinion(String requestId, String attachmentId) {
        return mapper.hasFile(requestId, attachmentId);
    }
}
