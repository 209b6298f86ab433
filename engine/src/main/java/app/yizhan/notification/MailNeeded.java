package app.yizhan.notification;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Mails of a kind on which somebody waits cannot be switched off. */
public final class MailNeeded extends Refusal {

    public MailNeeded(String kind) {
        super(Kind.CONFLICT, "MAIL_NEEDED", Map.of("kind", new TextRef("notice." + kind)));
    }
}
