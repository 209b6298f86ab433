package app.yizhan.notification.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what leaves in the same letter. */
@Component
class Mates {

    private final OutboxMapper outbox;
    private final Kinds kinds;
    private final MailHours hours;

    Mates(OutboxMapper outbox, Kinds kinds, MailHours hours) {
        this.outbox = outbox;
        this.kinds = kinds;
        this.hours = hours;
    }

    /** Locks what belongs to the same letters. @return how many items more */
    int claim(List<OutboxRow> claimed, String by, LocalDateTime now, LocalDateTime until) {
        int more = 0;
        for (var post : posts(claimed)) {
            var row = post.first();
            if (post.isOpen(kinds)) {
                var horizon = row.digest() ? now : now.plus(hours.gather());
                more += outbox.claimMates(row, post.kind(), horizon, by, now, until);
            } else if (row.letterId() != null && row.recipientId() != null) {
                more += outbox.claimLetter(row.letterId(), row.recipientId(), by, now, until);
            }
        }
        return more;
    }

    List<Post> posts(List<OutboxRow> claimed) {
        return Post.of(claimed, kinds);
    }
}
