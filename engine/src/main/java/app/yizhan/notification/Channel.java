package app.yizhan.notification;

/** A way out of this server. */
public interface Channel {

    /** As in {@link OutboxItem#channel()}. */
    String name();

    /** Sends it; called outside any transaction, maybe more than once for one item. Never throws. */
    Delivery deliver(OutboxItem item);
}
