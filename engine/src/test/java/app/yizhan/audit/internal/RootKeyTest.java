package app.yizhan.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditRoots;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class RootKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AuditRoots roots;

    @Autowired
    AuditMapper mapper;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${yizhan.audit-roots}")
    Path folder;

    @TempDir
    Path elsewhere;

    @BeforeEach
    @AfterEach
    void no_roots() throws IOException {
        jdbc.update("DELETE FROM audit_root");
        Files.deleteIfExists(folder.resolve(DAY + ".json"));
    }

    @Test
    void a_root_signed_anew_with_another_key_is_found() {
        var stranger = new RootKey(elsewhere, Set.of(), mapper);
        roots.sign(DAY);
        assertThat(audit.verify().ok()).isTrue();
        var root = mapper.root(DAY).orElseThrow();
        var open = new RootRow(DAY, root.sealNo(), root.seal(), root.signedAt(), stranger.publicKey(), "");
        jdbc.update(
                "UPDATE audit_root SET public_key = ?, signature = ?",
                stranger.publicKey(),
                stranger.sign(open.words()));
        assertThat(stranger.isSigned(mapper.root(DAY).orElseThrow()))
                .as("right by its own key")
                .isTrue();
        assertThat(audit.verify().firstBroken()).startsWith("root " + DAY).contains("not signed by this school's key");
    }

    @Test
    void a_lost_key_is_not_replaced_in_silence() {
        roots.sign(DAY);
        assertThatThrownBy(() -> new RootKey(elsewhere, Set.of(), mapper)).hasMessageContaining("restore");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_key_that_is_named_as_retired_gives_way_and_its_roots_hold() {
        roots.sign(DAY);
        var root = mapper.root(DAY).orElseThrow();
        var fresh = new RootKey(elsewhere, Set.of(root.publicKey()), mapper);
        assertThat(fresh.publicKey()).isNotEqualTo(root.publicKey());
        assertThat(fresh.isSigned(root)).isTrue();
        assertThat(new RootKey(elsewhere, Set.of(), mapper).isSigned(root)).isFalse();
    }
}
