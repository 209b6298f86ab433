package app.yizhan.ui.form;

import app.yizhan.audit.Vault;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Lets a browser keep sensitive words that have not reached the server, unreadable without this person's log-in: the page seals
 * them with a key of its own, and keeps that key only as the vault sealed it.
 */
@Service
public class KeptWords {

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

    /**
     * From here on the browser keeps what is typed below {@code root}, and puts back what was typed there and never got here.
     *
     * @param draft what it is kept under; parts of one draft, such as its dialogs, follow after a slash
     */
    public void keep(Component root, String draft, String personId) {
        var fresh = fresh(personId);
        var element = root.getElement().setAttribute("data-keep", draft);
        element.executeJs("return window.yizhan ? window.yizhan.sealedKeys($0) : ''", draft)
                .then(String.class, asked -> {
                    var opened = Stream.of(asked.split(","))
                            .flatMap(key -> open(key, personId).map(open -> key + " " + open).stream())
                            .collect(Collectors.joining(","));
                    element.executeJs(
                            "window.yizhan && window.yizhan.keep(this, $0, $1)",
                            opened,
                            fresh.sealed() + " " + fresh.key());
                });
    }

    /** Likewise, and nothing of it in plain: what is written about others is not for whoever uses the browser next. */
    public void keepSealed(Component root, String draft, String personId) {
        root.getElement().setAttribute("data-sealed", true);
        keep(root, draft, personId);
    }

    /** What was kept has reached the server, or is not wanted any longer. */
    public static void forget(String draft) {
        UI.getCurrent().getPage().executeJs("window.yizhan && window.yizhan.forget($0)", draft);
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
            return opened.startsWith(personId + " ")
                    ? Optional.of(opened.substring(personId.length() + 1))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
