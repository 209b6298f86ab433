package app.yizhan.ui.form;

import app.yizhan.audit.Vault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a browser keep sensitive words that have not reached the server, unreadable without this person's log-in: the page seals
 * them with a key of its own, and keeps that key only as the vault sealed it.
 */
@Component
class KeptWords {

    private static final int KEY = 32;

    /**
     * @param key 32 bytes in base64, for the page's memory only
     * @param sealed the same key for the browser's store
     */
    record PageKey(String key, String sealed) {}

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    KeptWords(Vault vault) {
        this.vault = vault;
    }

    PageKey fresh(String personId) {
        var bytes = new byte[KEY];
        random.nextBytes(bytes);
        String key = Base64.getEncoder().encodeToString(bytes);
        return new PageKey(key, Base64.getEncoder().encodeToString(vault.seal(personId + " " + key)));
    }

    /** The key of an earlier page; none for another person's or a changed one. */
    Optional<String> open(String sealed, String personId) {
        try {
            String opened = new String(vault.openBytes(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
            return opened.startsWith(personId + " ") ? Optional.of(opened.substring(personId.length() + 1)) : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
