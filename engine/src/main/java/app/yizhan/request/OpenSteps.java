package app.yizhan.request;

import java.util.List;

/** Says which steps of a case wait for whom; implemented by the feature that keeps rounds. */
public interface OpenSteps {

    List<RequestDetail.OpenStep> of(Request request, String viewerId);
}
