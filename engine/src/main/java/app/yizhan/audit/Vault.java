package app.yizhan.audit;

import app.yizhan.audit.internal.AuditMapper;
import app.yizhan.audit.internal.Hash;
import app.yizhan.audit.internal.KeyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Seals what must not lie open in the database or in the attachments' folder: AES-256-GCM under the school's key.
 *
 * <p>The key is the property {@code yizhan.key} (32 bytes in base64), or else the file {@code yizhan.key} in the data folder, made at the
 * first start and readable by its owner only. It belongs into the backup: what was sealed with a lost key is lost.
 */
@Service
public class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final String MAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final SecretKeySpec macKey;

    /** @throws IllegalStateException if this database was sealed with another key */
    Vault(@Value("${yizhan.key:}") String configured, @Value("${yizhan.data}") String folder, AuditMapper mapper) {
        var sealedWith = mapper.keyFingerprint();
        var bytes = configured.isBlank()
                ? fromFile(new KeyFile(Path.of(folder, "yizhan.key")), sealedWith.isEmpty())
                : Base64.getDecoder().decode(configured.strip());
        if (bytes.length != KEY) {
            throw new IllegalStateException("yizhan.key must be 32 bytes in base64");
        }
        var fingerprint = Hash.sha256("yizhan key " + HexFormat.of().formatHex(bytes));
        mapper.keepFingerprint(fingerprint);
        if (!fingerprint.equals(sealedWith.orElse(fingerprint))) {
            throw new IllegalStateException(
                    "yizhan.key is not the key that this database was sealed with: restore that one");
        }
        key = new SecretKeySpec(bytes, "AES");
        macKey = new SecretKeySpec(
                HexFormat.of()
                        .parseHex(Hash.sha256("yizhan mac " + HexFormat.of().formatHex(bytes))),
                MAC);
    }

    private byte[] fromFile(KeyFile file, boolean mayCreate) {
        var kept = file.read();
        if (kept.isEmpty() && !mayCreate) {
            throw new IllegalStateException(file + " is missing, and this database was sealed with it: restore it");
        }
        return kept.orElseGet(() -> file.create(fresh(KEY)));
    }

    public byte[] seal(String plain) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return what was sealed as text
     * @throws IllegalStateException if it was changed, or sealed with another key
     */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** @return 29 bytes more than {@code plain} */
    public byte[] sealBytes(byte[] plain) {
        try {
            var nonce = fresh(NONCE);
            var sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    /** @throws IllegalStateException if it was changed, or sealed with another key */
    public byte[] openBytes(byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new IllegalStateException("Not sealed by this vault");
        }
        try {
            var nonce = new byte[NONCE];
            System.arraycopy(sealed, 1, nonce, 0, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Changed since it was sealed, or sealed with another key", e);
        }
    }

    /**
     * A keyed hash: who lacks the key can neither make nor guess it, however few texts there are.
     *
     * @return 64 hexadecimal digits
     */
    public String mac(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(macKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        return cipher;
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
