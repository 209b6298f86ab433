package app.yizhan.ui.account;

import app.yizhan.notification.MailChoice;
import app.yizhan.notification.MailChoices;
import app.yizhan.notification.MailTime;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;

/** When mails of each kind come; a choice is kept at once. */
final class MailTimes {

    private final MailChoices choices;
    private final PageWords words;
    private final String me;

    MailTimes(MailChoices choices, PageWords words, String me) {
        this.choices = choices;
        this.words = words;
        this.me = me;
    }

    Card card() {
        var card = new Card(words.say("mails.head")).with(new Paragraph(words.say("mails.hint")));
        choices.of(me).forEach(choice -> card.with(field(choice)));
        return card;
    }

    private Field field(MailChoice choice) {
        Map<String, String> times = new LinkedHashMap<>();
        for (var time : MailTime.values()) {
            if (time != MailTime.OFF || choice.mayBeOff()) {
                times.put(time.name(), words.say("mails.time." + time));
            }
        }
        var select = new Select(times, choice.time().name());
        select.addValueChangeListener(change -> {
            choices.choose(me, choice.kind(), MailTime.valueOf(change.getValue()));
            Toast.show(words.say("mails.kept"));
        });
        return new Field("mail-" + choice.kind(), words.say("notice." + choice.kind()), false, select);
    }
}
