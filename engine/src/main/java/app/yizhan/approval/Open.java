package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.Person;
import app.yizhan.request.Request;

/**
 * What an action is about, as it stands under the request's lock.
 *
 * @param as through what the actor may act, and for whom
 */
record Open(Request request, RoundRow round, SlotRow slot, Family family, Step step, Person actor, Capacity as) {

    /** Principal through which the actor acts. */
    String capacity() {
        return as.principal().value();
    }
}
