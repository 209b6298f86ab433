package app.yizhan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.internal.AuditMapper;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@EngineTest
class VaultTest {

    @Autowired
    Vault vault;

    @Autowired
    AuditMapper mapper;

    @Value("${yizhan.data}")
    String folder;

    @TempDir
    Path elsewhere;

    @Test
    void what_is_sealed_can_be_opened_and_looks_different_each_time() {
        var sealed = vault.seal("政审 𠮷");
        assertThat(vault.open(sealed)).isEqualTo("政审 𠮷");
        assertThat(vault.seal("政审 𠮷")).isNotEqualTo(sealed);
        assertThat(vault.openBytes(vault.sealBytes(new byte[0]))).isEmpty();
    }

    @Test
    void a_changed_byte_is_noticed() {
        var sealed = vault.seal("secret");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_file_is_for_its_owner_only() throws IOException {
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(folder, "yizhan.key")));
        assertThat(permissions).isEqualTo("rw-------");
    }

    @Test
    void another_key_than_the_database_was_sealed_with_is_refused() {
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> new Vault(other, folder, mapper)).hasMessageContaining("restore");
        assertThatThrownBy(() -> new Vault("", elsewhere.toString(), mapper)).hasMessageContaining("restore");
        assertThat(elsewhere).isEmptyDirectory();
        assertThatThrownBy(() -> new Vault("AAAA", folder, mapper)).hasMessageContaining("32 bytes");
    }
}
