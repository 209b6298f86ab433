package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publish.Migrate;
import app.yizhan.studio.Publishing;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests that change the room change begin and end with: one administrator may publish, and afterwards it is as it was shipped. */
@EngineTest
abstract class RoomChangeDrafts {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    Scenario scenario;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    FamilyVersions versions;

    @Autowired
    Settings settings;

    String admin = "";

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        admin = scenario.id("admin");
        settings.change("studio.four-eyes", "false", admin);
    }

    @AfterEach
    void as_it_was_shipped() {
        drafts.find(SERVICE).ifPresent(draft -> drafts.discard(SERVICE, draft.holderId()));
        if (!newest().contentHash().equals(versions.resources(SERVICE, 1).contentHash())) {
            publishing.rollBack(SERVICE, 1, null, null, admin);
        }
        settings.change("studio.four-eyes", "true", admin);
    }

    final PublishedVersion newest() {
        return versions.latest(SERVICE).orElseThrow();
    }

    /** For new requests only. */
    final void publish() {
        publishing.publish(new Publish(
                SERVICE, "as agreed", Migrate.NONE, Map.of(), UUID.randomUUID().toString(), admin, ZH));
    }

    static void wrong(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .contains(field));
    }
}
