package app.yizhan.notification.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items that leave together: one event for another system, or what one person reads in one mail. */
record Post(List<OutboxRow> rows) {

    private static final String DIGEST = "digest";

    /** In the order of their first items. Items that were tried in one letter stay in it. */
    static List<Post> of(List<OutboxRow> rows, Kinds kinds) {
        Map<String, List<OutboxRow>> posts = new LinkedHashMap<>();
        for (var row : rows) {
            posts.computeIfAbsent(key(row, kinds), any -> new ArrayList<>()).add(row);
        }
        return posts.values().stream().map(Post::new).toList();
    }

    private static String key(OutboxRow row, Kinds kinds) {
        if (row.letterId() != null) {
            return row.letterId();
        }
        if (!row.isMail() || kinds.find(row.kind()).isEmpty()) {
            return row.id();
        }
        return row.recipientId() + " " + row.urgent() + " " + (row.digest() ? DIGEST : row.kind());
    }

    OutboxRow first() {
        return rows.getFirst();
    }

    /** Whether more of the person's items may join it. */
    boolean isOpen(Kinds kinds) {
        return first().isMail()
                && !first().urgent()
                && first().letterId() == null
                && kinds.find(first().kind()).isPresent();
    }

    /** The kind that its items have in common; null in a daily summary. */
    @Nullable
    String kind() {
        return first().digest() ? null : first().kind();
    }

    List<String> ids() {
        return rows.stream().map(OutboxRow::id).toList();
    }
}
