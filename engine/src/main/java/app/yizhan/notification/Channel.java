package app.yizhan.notification;

import java.util.List;

/** A way out of this server. */
public interface Channel {

    /** As in {@link OutboxItem#channel()}. */
    String name();

    /** Whether there is something to hand items to. What had to stay for want of it may go once there is. */
    default boolean hasHost() {
        return true;
    }

    /** Sends it; called outside any transaction, maybe more than once for one item. Never throws. */
    Delivery deliver(OutboxItem item);

    /** The same for several items of one reader as one letter; only a channel that can put them together gets more than one. */
    default Delivery deliver(List<OutboxItem> letter) {
        return deliver(letter.getFirst());
    }
}
