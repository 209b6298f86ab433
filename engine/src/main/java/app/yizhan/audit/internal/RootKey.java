package app.yizhan.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs the daily roots: the file {@code audit-root.key} in the data folder, made at the first start and readable by
 * its owner only. Its public half stands in every root. Keys that it replaced are named in {@code yizhan.audit-retired-keys}, their public
 * halves as they stand in the roots: nothing else counts as signed.
 */
@Component
class RootKey {

    private static final String ALGORITHM = "Ed25519";

    private final Set<String> retired;
    private final PrivateKey secret;
    private final String publicKey;

    /** @throws IllegalStateException if the key is missing, and roots are there that no retired key signed */
    RootKey(
            @Value("${yizhan.data}") Path data,
            @Value("${yizhan.audit-retired-keys:}") Set<String> retired,
            AuditMapper mapper) {
        this.retired = Set.copyOf(retired);
        var file = new KeyFile(data.resolve("audit-root.key"));
        var both = ByteBuffer.wrap(file.read().orElseGet(() -> first(file, mapper)));
        var first = new byte[both.get()];
        both.get(first);
        var second = new byte[both.remaining()];
        both.get(second);
        try {
            secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(first));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("audit-root.key cannot be read: restore it", e);
        }
        publicKey = Base64.getEncoder().encodeToString(second);
    }

    private byte[] first(KeyFile file, AuditMapper mapper) {
        if (!retired.containsAll(mapper.rootKeys())) {
            throw new IllegalStateException(
                    file.path()
                            + " is missing, and roots of this record were signed with it: restore it, or name its public key in yizhan.audit-retired-keys");
        }
        return file.create(fresh());
    }

    /** The length of the secret half, the secret half, the public half. */
    private static byte[] fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var first = pair.getPrivate().getEncoded();
            var second = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(1 + first.length + second.length)
                    .put((byte) first.length)
                    .put(first)
                    .put(second)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    String publicKey() {
        return publicKey;
    }

    String sign(String words) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The root cannot be signed", e);
        }
    }

    /** Whether this installation signed it, with this key or one that it replaced. */
    boolean isSigned(RootRow root) {
        return (root.publicKey().equals(publicKey) || retired.contains(root.publicKey())) && fits(root);
    }

    private static boolean fits(RootRow root) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(root.publicKey())));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(root.words().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(root.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
