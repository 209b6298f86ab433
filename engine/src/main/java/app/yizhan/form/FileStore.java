package app.yizhan.form;

import app.yizhan.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The folder of sealed files. A file is there wholly or not at all: it gets its name when its last byte is on the disk, and goes again
 * when the transaction that wrote it rolls back.
 */
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final Path folder;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    FileStore(@Value("${yizhan.data}") Path data) {
        this.folder = data.resolve("attachments");
    }

    /** @throws Refusal FILE_STORE if the disk is full, or the folder cannot be written */
    void write(String name, byte[] content) {
        var unfinished = folder.resolve(name + ".part");
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(unfinished);
            failure.set(e.toString());
            LOG.error("The attachments' folder takes no files", e);
            throw new Refusal(Refusal.Kind.NO_STORAGE, "FILE_STORE", Map.of());
        }
        failure.set(null);
        removeUnlessCommitted(file);
    }

    /** @throws Refusal FILE_UNREADABLE if it is gone, or the disk does not answer */
    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            failure.set(e.toString());
            LOG.error("A file of the attachments' folder cannot be read", e);
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "FILE_UNREADABLE", Map.of());
        }
    }

    /** Why the disk refused the last time, until a file is written again. */
    Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    private static void removeUnlessCommitted(Path file) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        remove(file);
                    }
                }
            });
        }
    }

    /** What a transaction that rolls back would still need is never gone. */
    void removeOnceCommitted(List<String> names) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                names.forEach(name -> remove(folder.resolve(name)));
            }
        });
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left over", file, e);
        }
    }
}
