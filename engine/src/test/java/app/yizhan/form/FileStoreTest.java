package app.yizhan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.yizhan.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** R6 of docs/trust.md: what is left of a file that the disk did not take. */
@Tag("trust")
@Tag("database-free")
class FileStoreTest {

    /** Whoever writes to it reads "No space left on device". */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path data;

    private Path folder;
    private FileStore store;

    @BeforeEach
    void make_a_store() {
        folder = data.resolve("attachments");
        store = new FileStore(data);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/dev/full, a device without any room, is Linux's own")
    void a_full_disk_refuses_with_its_own_code_and_leaves_nothing() throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("a.part"), FULL);
        refuses();
        assertThat(folder).isEmptyDirectory();
        assertThat(store.failure()).hasValueSatisfying(why -> assertThat(why).contains("No space left"));
        assertThat(new FileStoreHealth(store).health().getStatus().getCode()).isEqualTo("DEGRADED");
        store.write("a", new byte[] {1, 2});
        assertThat(store.read("a")).containsExactly(1, 2);
        assertThat(new FileStoreHealth(store).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_folder_that_cannot_be_written_refuses_with_the_same_code() throws IOException {
        Files.writeString(folder, "a file stands where the folder should be");
        refuses();
        assertThat(data).isDirectoryNotContaining(file -> !file.equals(folder));
    }

    @Test
    void a_file_goes_with_the_transaction_that_wrote_it() {
        var transaction = new TransactionTemplate(transactions());
        transaction.executeWithoutResult(status -> {
            store.write("gone", new byte[] {1});
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> store.write("kept", new byte[] {1}));
        assertThat(folder).isDirectoryContaining("glob:**/kept").isDirectoryNotContaining("glob:**/gone");
    }

    @Test
    void a_file_that_is_gone_is_refused_when_read() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.read("never"))
                .matches(refused -> refused.code().equals("FILE_UNREADABLE"));
    }

    private void refuses() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.write("a", new byte[] {1, 2}))
                .matches(refused -> refused.kind() == Refusal.Kind.NO_STORAGE)
                .matches(refused -> refused.code().equals("FILE_STORE"));
    }

    private static PlatformTransactionManager transactions() {
        return new AbstractPlatformTransactionManager() {
            @Override
            protected Object doGetTransaction() {
                return this;
            }

            @Override
            protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition how) {}

            @Override
            protected void doCommit(DefaultTransactionStatus status) {}

            @Override
            protected void doRollback(DefaultTransactionStatus status) {}
        };
    }
}
