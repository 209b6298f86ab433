package app.yizhan.rehearsal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.notification.BaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds stages: the engine's features once more, on a database in memory that begins with what the school is today. */
@Component
@Profile("!rehearsal")
class Theatre {

    private final DataSource school;
    private final TransactionTemplate reading;
    private final FamilyVersions versions;
    private final BaseAddress address;
    private final SchoolClock clock;

    Theatre(
            DataSource school,
            PlatformTransactionManager transactions,
            FamilyVersions versions,
            BaseAddress address,
            SchoolClock clock) {
        this.school = school;
        this.versions = versions;
        this.address = address;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // people and their beds as of one moment
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Takes seconds; in a thread of the caller's that has time.
     *
     * @param script what is done on it before it is anybody's; null: nothing
     */
    Stage build(String id, FamilyResources draft, String ownerId, @Nullable Script script) {
        var folder = temporary();
        var context = new AnnotationConfigApplicationContext();
        try {
            context.setId("rehearsal-" + id);
            context.setEnvironment(StageEnvironment.of(id, folder, address));
            context.registerBean(FlywayMigrationStrategy.class, () -> this::furnish);
            context.register(RehearsalFeatures.class);
            context.refresh();
            var stage = new Stage(context, folder);
            context.getBean(MovableClock.class).setOffset(clock.offset());
            stage.open(others(draft.key()), draft, ownerId);
            if (script != null) {
                stage.script().repeat(script);
            }
            return stage;
        } catch (RuntimeException | Error e) {
            new Stage(context, folder).close();
            throw e;
        }
    }

    /** Before any feature starts: each finds the school's data as it would after a restart. */
    private void furnish(Flyway flyway) {
        flyway.migrate();
        reading.executeWithoutResult(t -> {
            var from = DataSourceUtils.getConnection(school);
            try (var to = flyway.getConfiguration().getDataSource().getConnection()) {
                DirectoryCopy.run(from, to);
            } catch (SQLException e) {
                throw new IllegalStateException("The directory could not be copied", e);
            } finally {
                DataSourceUtils.releaseConnection(from, school);
            }
        });
    }

    /** What the school runs beside the draft: cases of one service open cases of another. */
    private List<FamilyResources> others(String service) {
        return versions.services().stream()
                .filter(key -> !key.equals(service))
                .map(key -> versions.resources(
                        key, versions.latest(key).orElseThrow().version()))
                .toList();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(
                    "yizhan-rehearsal-" + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
