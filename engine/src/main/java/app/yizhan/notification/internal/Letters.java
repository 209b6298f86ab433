package app.yizhan.notification.internal;

import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Letter;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.Recipient;
import app.yizhan.notification.Recipients;
import app.yizhan.notification.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says a mail in its reader's language, when it leaves. Every text may use {@code {recipient}} and {@code {link}}. */
@Component
public class Letters {

    private final OutboxMapper outbox;
    private final Texts texts;
    private final ObjectProvider<Recipients> recipients;
    private final BaseAddress baseAddress;

    Letters(OutboxMapper outbox, Texts texts, ObjectProvider<Recipients> recipients, BaseAddress baseAddress) {
        this.outbox = outbox;
        this.texts = texts;
        this.recipients = recipients;
        this.baseAddress = baseAddress;
    }

    Optional<Recipient> recipient(OutboxItem item) {
        return Optional.ofNullable(item.recipientId())
                .flatMap(id -> Optional.ofNullable(recipients.getIfAvailable()).flatMap(people -> people.find(id)));
    }

    Recipient.Audience audience(String recipientId) {
        return Optional.ofNullable(recipients.getIfAvailable())
                .flatMap(people -> people.find(recipientId))
                .map(Recipient::audience)
                .orElse(Recipient.Audience.STAFF);
    }

    /** The whole letter that begins with the item. */
    public Letter read(OutboxItem item) {
        return item.letterSize() == 1 || item.recipientId() == null
                ? write(item)
                : write(outbox.letter(item.id(), item.recipientId()).stream()
                        .map(OutboxRow::item)
                        .toList());
    }

    /** One letter of several items: how many of their kind, or as a daily summary, then a line and an address for each. */
    Letter write(List<OutboxItem> items) {
        var first = items.getFirst();
        if (items.size() == 1 || first.recipientId() == null) {
            return write(first);
        }
        var recipient = recipient(first);
        var locale = recipient.map(Recipient::locale).orElse(Locale.CHINESE);
        var oneKind = items.stream().map(OutboxItem::kind).distinct().count() == 1;
        Map<String, Object> args = new HashMap<>();
        args.put("recipient", recipient.map(Recipient::name).orElse(""));
        args.put("n", items.size());
        args.put("link", baseAddress.of("/messages"));
        args.put("what", texts.text(locale, oneKind ? "notice." + first.kind() + ".many" : "mail.digest.what", args));
        args.put("list", new LetterList(texts, locale, this::link).of(items));
        return new Letter(
                locale,
                texts.text(locale, "mail.several.subject", args),
                texts.text(locale, "mail.several.body", args));
    }

    /** What somebody would read who is not known any more is Chinese; what goes to another system is its event as it stands. */
    public Letter write(OutboxItem item) {
        if (item.recipientId() == null) {
            return new Letter(Locale.ROOT, item.kind(), ArgsJson.write(item.args()));
        }
        var recipient = recipient(item);
        var args = new HashMap<String, Object>(item.args());
        args.put("recipient", recipient.map(Recipient::name).orElse(""));
        args.put("link", link(item));
        var locale = recipient.map(Recipient::locale).orElse(Locale.CHINESE);
        var subject = texts.notice(locale, "mail." + item.kind() + ".subject", args);
        return new Letter(
                locale, subject.replaceAll("\\s+", " "), texts.notice(locale, "mail." + item.kind() + ".body", args));
    }

    /** Where to act, or where to read. */
    private String link(OutboxItem item) {
        var path = item.opens();
        return baseAddress.of(path == null ? "/" : path);
    }
}
