package app.yizhan.audit;

import app.yizhan.audit.internal.RootSigner;
import app.yizhan.calendar.TimeOrderedId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Signs the state of the whole record once a day and lets it leave the server: as a file in a folder that the school copies away
 * ({@code yizhan.audit-roots}), and by mail to the auditors. Whoever changed the record later would have to change those too.
 */
@Service
public class AuditRoots {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRoots.class);
    private static final int DAYS = 7;

    private final RootSigner signer;
    private final Path folder;

    AuditRoots(RootSigner signer, @Value("${yizhan.audit-roots}") Path folder) {
        this.signer = signer;
        this.folder = folder;
    }

    /**
     * Signs the root of a day that has none yet, and writes the files of the week up to it that are not there. Several nodes may do this
     * at once.
     *
     * @return whether this call signed it
     */
    public boolean sign(LocalDate day) {
        var signed = signer.sign(day);
        day.minusDays(DAYS - 1).datesUntil(day.plusDays(1)).forEach(this::writeMissing);
        return signed;
    }

    private void writeMissing(LocalDate day) {
        var file = folder.resolve(day + ".json");
        if (!Files.exists(file)) {
            signer.words(day).ifPresent(words -> write(file, words));
        }
    }

    /**
     * A folder that cannot be written is no reason to lose the root: it is in the database and in the mails, and is written once the folder
     * can be. Each writer has an unfinished file of its own, which whoever copies the folder may read like the finished one.
     */
    private void write(Path file, String words) {
        var unfinished = folder.resolve(file.getFileName() + "." + TimeOrderedId.next() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                Files.writeString(unfinished, words, StandardCharsets.UTF_8);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.error("The root of the record cannot be written to {}", file, e);
        }
    }
}
