package app.yizhan.notification.internal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import app.yizhan.notification.Delivery.Outcome;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Plain mails in UTF-8. A mail sent twice has the same Message-ID, so that mail programs show it once. */
@Component
class MailChannel implements Channel {

    static final String NAME = "mail";

    /** The return code of a command whose connection ended before an answer came. */
    private static final int NO_ANSWER = -1;

    private final ObjectProvider<JavaMailSender> senders;
    private final Letters letters;
    private final SchoolClock clock;
    private final String from;
    private final String host;

    MailChannel(
            ObjectProvider<JavaMailSender> senders,
            Letters letters,
            SchoolClock clock,
            @Value("${yizhan.mail.from}") String from,
            @Value("${yizhan.base-address}") URI baseAddress) {
        this.senders = senders;
        this.letters = letters;
        this.clock = clock;
        this.from = from;
        this.host = baseAddress.getHost();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean hasHost() {
        return host(senders.getIfAvailable()).isPresent();
    }

    @Override
    public Delivery deliver(OutboxItem item) {
        return deliver(List.of(item));
    }

    @Override
    public Delivery deliver(List<OutboxItem> items) {
        var item = items.getFirst();
        var sender = host(senders.getIfAvailable()).orElse(null);
        if (sender == null) {
            return Delivery.of(Outcome.NO_HOST);
        }
        var recipient = letters.recipient(item).orElse(null);
        if (recipient == null || recipient.email() == null || recipient.email().isBlank()) {
            return Delivery.of(Outcome.NO_ADDRESS);
        }
        try {
            sender.send(mail(sender, items, recipient));
            return Delivery.of(Outcome.SENT);
        } catch (AddressException e) {
            return new Delivery(Outcome.IMPOSSIBLE, e.getMessage());
        } catch (MailAuthenticationException e) {
            return new Delivery(Outcome.UNREACHABLE, reason(e));
        } catch (MailException | MessagingException e) {
            return new Delivery(outcome(e), reason(e));
        }
    }

    private static Optional<JavaMailSender> host(@Nullable JavaMailSender sender) {
        return Optional.ofNullable(sender)
                .filter(it -> !(it instanceof JavaMailSenderImpl smtp)
                        || smtp.getHost() != null && !smtp.getHost().isBlank());
    }

    private MimeMessage mail(JavaMailSender sender, List<OutboxItem> items, Recipient recipient)
            throws MessagingException {
        var letter = letters.write(items);
        var mail = sender.createMimeMessage();
        var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(String.valueOf(recipient.email()));
        parts.setSubject(letter.subject());
        parts.setText(letter.body());
        parts.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + items.getFirst().id() + "@" + host + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static Outcome outcome(Exception e) {
        if (!isConnection(e)) {
            return Outcome.REFUSED;
        }
        return isBeforeSending(e) ? Outcome.UNREACHABLE : Outcome.BROKEN_OFF;
    }

    /** Spring reports for each mail what kept it from connecting, and only then names the same as the cause. */
    private static boolean isBeforeSending(Exception e) {
        return e instanceof MailSendException sending
                && sending.getMessageExceptions().length > 0
                && sending.getMessageExceptions()[0] == sending.getCause();
    }

    /** Whether the server is away, rather than this mail unwelcome. */
    private static boolean isConnection(Exception e) {
        if (e instanceof MailSendException sending) {
            return sending.getCause() != null
                    || Arrays.stream(sending.getMessageExceptions()).anyMatch(MailChannel::isConnection);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof SMTPSendFailedException hungUp && hungUp.getReturnCode() == NO_ANSWER) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String reason(Exception e) {
        if (e instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return String.valueOf(sending.getMessageExceptions()[0].getMessage());
        }
        return e.getCause() == null
                ? e.getMessage()
                : e.getMessage() + ": " + e.getCause().getMessage();
    }
}
