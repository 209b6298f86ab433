package app.yizhan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.audit.internal.RootSigner;
import app.yizhan.audit.internal.Sealer;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class AuditRootsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    AuditRoots roots;

    @Autowired
    RootSigner signer;

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${yizhan.audit-roots}")
    Path folder;

    @BeforeEach
    void something_is_sealed() throws IOException {
        forget();
        transaction.executeWithoutResult(
                status -> audit.record(TimeOrderedId.next(), null, "test.done", null, Map.of(), Map.of()));
        sealer.seal();
    }

    @AfterEach
    void forget() throws IOException {
        jdbc.update("DELETE FROM audit_root");
        Files.deleteIfExists(folder.resolve(DAY + ".json"));
    }

    @Test
    void a_day_has_one_signed_root_that_leaves_as_a_file() throws IOException {
        assertThat(roots.sign(DAY)).isTrue();
        var file = folder.resolve(DAY + ".json");
        var words = Files.readString(file);
        assertThat(words).contains("publicKey", "signature", DAY.toString());
        Files.delete(file);
        assertThat(roots.sign(DAY)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(words);
        assertThat(audit.verify().firstBroken()).isNull();
    }

    @Test
    void a_folder_that_cannot_be_written_gets_its_files_when_it_can(@TempDir Path place) throws IOException {
        var later = Files.writeString(place.resolve("roots"), "not a folder yet");
        var there = new AuditRoots(signer, later);
        assertThat(there.sign(DAY)).isTrue();
        Files.delete(later);
        assertThat(there.sign(DAY.plusDays(1))).isTrue();
        assertThat(later).isDirectoryContaining(file -> file.endsWith(DAY + ".json"));
        assertThat(Files.list(later)).hasSize(2);
    }

    @Test
    void what_another_node_is_writing_is_left_alone() throws IOException {
        var others = Files.createDirectories(folder).resolve(DAY + ".json.part");
        Files.writeString(others, "half");
        roots.sign(DAY);
        assertThat(others).hasContent("half");
        Files.delete(others);
        assertThat(folder.resolve(DAY + ".json")).exists();
    }

    @Test
    void a_root_that_was_changed_or_whose_seals_are_others_is_found() {
        roots.sign(DAY);
        jdbc.update("UPDATE audit_root SET seal_no = seal_no + 1");
        assertThat(audit.verify().firstBroken()).startsWith("root " + DAY).contains("signed");
        jdbc.update("UPDATE audit_root SET seal_no = seal_no - 1");
        assertThat(audit.verify().ok()).isTrue();
        // a record written anew from the beginning, whole in itself, does not end in the seal that left the server
        var seal = jdbc.queryForObject("SELECT seal FROM audit_root", String.class);
        jdbc.update("UPDATE audit_seal SET seal = ? WHERE seal = ?", "1".repeat(64), seal);
        assertThat(audit.verify().ok()).isFalse();
        jdbc.update("UPDATE audit_seal SET seal = ? WHERE seal = ?", seal, "1".repeat(64));
    }
}
