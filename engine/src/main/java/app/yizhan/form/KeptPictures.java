package app.yizhan.form;

import app.yizhan.audit.Vault;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of the house's own, sealed beside the attachments; they are nobody's upload, so no call hands them out. */
@Service
public class KeptPictures {

    /** @param name under which it lies */
    public record Kept(String name, String sha256) {}

    private final Vault vault;
    private final FileStore files;

    KeptPictures(Vault vault, FileStore files) {
        this.vault = vault;
        this.files = files;
    }

    @Transactional
    public Kept keep(byte[] picture) {
        var name = UUID.randomUUID().toString();
        files.write(name, vault.sealBytes(picture));
        return new Kept(name, Attachments.sha256(picture));
    }

    /** @throws app.yizhan.refusal.Refusal FILE_UNREADABLE if the disk does not give it */
    public byte[] picture(String name) {
        return vault.openBytes(files.read(name));
    }
}
