package app.yizhan.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.mysql.cj.CacheAdapter;
import com.mysql.cj.QueryInfo;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
@DisplayName("A text of SQL is read once for all connections")
class ParsedOnceTest {

    private final String address = "jdbc:mysql://" + UUID.randomUUID();
    private final QueryInfo read = mock(QueryInfo.class);

    @Test
    void what_one_connection_read_another_finds_but_none_to_another_address() {
        connection().put("SELECT 1", read);
        assertThat(connection().get("SELECT 1")).isSameAs(read);
        assertThat(new ParsedOnce()
                        .getInstance(new ReentrantLock(), address + "/other", 2, 20)
                        .get("SELECT 1"))
                .isNull();
    }

    @Test
    void what_was_not_used_for_the_longest_goes_first() {
        connection().put("SELECT 1", read);
        connection().put("SELECT 2", read);
        connection().get("SELECT 1");
        connection().put("SELECT 3", read);
        assertThat(connection().get("SELECT 1")).isSameAs(read);
        assertThat(connection().get("SELECT 2")).isNull();
    }

    @Test
    void long_texts_and_what_is_told_to_be_forgotten_are_not_kept() {
        var longer = "SELECT 1 FROM request r";
        connection().put(longer, read);
        assertThat(connection().get(longer)).isNull();
        connection().put("SELECT 1", read);
        connection().put("SELECT 2", read);
        connection().invalidate("SELECT 1");
        assertThat(connection().get("SELECT 1")).isNull();
        connection().invalidateAll(Set.of("SELECT 2"));
        assertThat(connection().get("SELECT 2")).isNull();
    }

    private CacheAdapter<String, QueryInfo> connection() {
        return new ParsedOnce().getInstance(new ReentrantLock(), address, 2, 20);
    }
}
