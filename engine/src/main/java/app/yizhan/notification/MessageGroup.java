package app.yizhan.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Messages of a kind that came in a swarm, shown as one; the text of several is {@code notice.<kind>.many} with {@code n}.
 *
 * @param newest the one that it opens
 * @param read whether all of them were
 */
public record MessageGroup(Message newest, int count, boolean read) {

    /** @param messages newest first */
    static List<MessageGroup> of(List<Message> messages, Predicate<String> swarms, Duration within) {
        List<MessageGroup> groups = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (var message : messages) {
            var place = places.get(message.kind());
            if (place != null && groups.get(place).takes(message, within)) {
                groups.set(place, groups.get(place).with(message));
            } else {
                groups.add(new MessageGroup(message, 1, message.read()));
                if (swarms.test(message.kind())) {
                    places.put(message.kind(), groups.size() - 1);
                }
            }
        }
        return List.copyOf(groups);
    }

    private boolean takes(Message message, Duration within) {
        return !message.createdAt().plus(within).isBefore(newest.createdAt());
    }

    private MessageGroup with(Message message) {
        return new MessageGroup(newest, count + 1, read && message.read());
    }
}
