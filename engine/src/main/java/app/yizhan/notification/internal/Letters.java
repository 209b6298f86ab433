package app.yizhan.notification.internal;

import app.yizhan.notification.Letter;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.Recipient;
import app.yizhan.notification.Recipients;
import app.yizhan.notification.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says a mail in its reader's language, when it leaves. Every text may use {@code {recipient}} and {@code {link}}. */
@Component
public class Letters {

    private final Texts texts;
    private final ObjectProvider<Recipients> recipients;
    private final String baseAddress;

    Letters(Texts texts, ObjectProvider<Recipients> recipients, @Value("${yizhan.base-address}") String baseAddress) {
        this.texts = texts;
        this.recipients = recipients;
        this.baseAddress = baseAddress.endsWith("/") ? baseAddress.substring(0, baseAddress.length() - 1) : baseAddress;
    }

    Optional<Recipient> recipient(OutboxItem item) {
        return Optional.ofNullable(item.recipientId())
                .flatMap(id -> Optional.ofNullable(recipients.getIfAvailable()).flatMap(people -> people.find(id)));
    }

    /** What somebody would read who is not known any more is Chinese; what goes to another system is its event as it stands. */
    public Letter write(OutboxItem item) {
        if (item.recipientId() == null) {
            return new Letter(item.kind(), ArgsJson.write(item.args()));
        }
        var recipient = recipient(item);
        var args = new HashMap<String, Object>(item.args());
        args.put("recipient", recipient.map(Recipient::name).orElse(""));
        args.put("link", link(item));
        var locale = recipient.map(Recipient::locale).orElse(Locale.CHINESE);
        var subject = texts.text(locale, "mail." + item.kind() + ".subject", args);
        return new Letter(subject.replaceAll("\\s+", " "), texts.text(locale, "mail." + item.kind() + ".body", args));
    }

    /** Where to act, or where to read. */
    private String link(OutboxItem item) {
        if (item.args().get("path") instanceof String path) {
            return baseAddress + path;
        }
        if (item.slotId() != null) {
            return baseAddress + "/inbox/" + item.slotId();
        }
        return item.requestId() == null ? baseAddress + "/" : baseAddress + "/requests/" + item.requestId();
    }
}
