package app.yizhan.api;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Roles;
import app.yizhan.studio.Migration;
import app.yizhan.studio.ModelMigrations;
import app.yizhan.studio.MoveCause;
import app.yizhan.studio.Publish;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Running cases on their way to a new version: how far, held, let go on, tried again; for system administrators. */
@RestController
@RequestMapping("/api/v1/models/{key:[a-z][a-z0-9-]*}/migrations")
class MigrationsApi {

    private static final String ID = "/{id:" + Ids.UUID + "}";

    /** @param pausedAt held since; null: it goes on. @param gone ended before their turn, or further already */
    record MigrationAnswer(
            String id,
            int version,
            Publish.Migrate migrate,
            String startedBy,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime pausedAt,
            @Nullable String pausedBy,
            int migrated,
            int gone,
            int failed,
            int pending) {

        static MigrationAnswer of(Migration migration) {
            var paused = migration.pausedAt();
            return new MigrationAnswer(
                    migration.id(),
                    migration.version(),
                    migration.mode(),
                    migration.startedBy(),
                    Instants.of(migration.startedAt()),
                    paused == null ? null : Instants.of(paused),
                    migration.pausedBy(),
                    migration.done(),
                    migration.gone(),
                    migration.failed(),
                    migration.pending());
        }
    }

    /** @param why a sentence. @param technical what the engine said */
    record StayingCase(
            String requestId,
            String number,
            MoveCause cause,
            String why,
            @Nullable String technical) {}

    record Act(@Nullable String requestKey) {}

    /** @param requestId null: all that failed */
    record Again(@Nullable String requestId, @Nullable String requestKey) {}

    private final ModelMigrations migrations;
    private final Texts texts;
    private final Offices offices;

    MigrationsApi(ModelMigrations migrations, Texts texts, Offices offices) {
        this.migrations = migrations;
        this.texts = texts;
        this.offices = offices;
    }

    @GetMapping
    Items<MigrationAnswer> all(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(migrations.of(key).stream().map(MigrationAnswer::of).toList(), null);
    }

    @GetMapping(ID + "/failed")
    Items<StayingCase> failed(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return Items.of(
                migrations.failed(key, id, cursor, Items.limit(limit)),
                failed -> new StayingCase(
                        failed.requestId(),
                        failed.number(),
                        failed.cause(),
                        texts.text(caller.locale(), "model.stays." + failed.cause()),
                        failed.technical()));
    }

    @PostMapping(ID + "/pause")
    MigrationAnswer pause(
            @PathVariable String key,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return MigrationAnswer.of(migrations.pause(key, id, body == null ? null : body.requestKey(), caller.id()));
    }

    @PostMapping(ID + "/resume")
    MigrationAnswer resume(
            @PathVariable String key,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Act body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return MigrationAnswer.of(migrations.goOn(key, id, body == null ? null : body.requestKey(), caller.id()));
    }

    @PostMapping(ID + "/retry")
    MigrationAnswer retry(
            @PathVariable String key,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Again body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var asked = body == null ? new Again(null, null) : body;
        return MigrationAnswer.of(migrations.retry(key, id, asked.requestId(), asked.requestKey(), caller.id()));
    }
}
