package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Messages of a kind")
@Tag("database-free")
class MessageGroupTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Test
    void within_a_quarter_of_an_hour_are_one_at_the_place_of_the_newest() {
        var groups = group(
                message("task", 0, true),
                message("ended", 1, true),
                message("task", 7, false),
                message("ended", 8, true),
                message("task", 15, true),
                message("task", 16, true));
        assertThat(groups)
                .extracting(group -> group.newest().kind() + " " + group.count())
                .containsExactly("task 3", "ended 1", "ended 1", "task 1");
        assertThat(groups.getFirst().newest().createdAt()).isEqualTo(NOON);
        assertThat(groups).extracting(MessageGroup::read).containsExactly(false, true, true, true);
    }

    private static List<MessageGroup> group(Message... messages) {
        return MessageGroup.of(List.of(messages), "task"::equals, Duration.ofMinutes(15));
    }

    private static Message message(String kind, int minutesBefore, boolean read) {
        return new Message("id", kind, Map.of(), null, null, NOON.minusMinutes(minutesBefore), read);
    }
}
