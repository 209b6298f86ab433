package app.yizhan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.BaseAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
@DisplayName("What a rehearsal is told of its surroundings")
class StageEnvironmentTest {

    @Test
    void the_database_in_memory_is_never_left_by_its_last_connection() {
        var environment = StageEnvironment.of("one", Path.of("folder"), new BaseAddress("https://school.example"));
        assertThat(environment.getProperty("spring.datasource.hikari.minimum-idle", int.class))
                .isPositive();
        assertThat(environment.getProperty("spring.datasource.hikari.max-lifetime"))
                .isEqualTo("0");
    }
}
