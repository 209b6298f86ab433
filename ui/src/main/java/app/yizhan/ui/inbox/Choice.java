package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import java.util.List;

/**
 * What a person decides.
 *
 * @param opinion may be blank
 * @param reasonCode a rejection has one, a return may have one; else empty
 * @param target where a return goes; empty: to the applicant
 * @param files ids of uploads that go with the opinion
 */
record Choice(Action action, String opinion, String reasonCode, String target, List<String> files) {

    static Choice of(Action action, Opinion opinion) {
        return new Choice(action, opinion.words(), "", "", opinion.files());
    }
}
