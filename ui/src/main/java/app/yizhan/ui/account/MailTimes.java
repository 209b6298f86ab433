package app.yizhan.ui.account;

import app.yizhan.notification.MailChoice;
import app.yizhan.notification.MailChoices;
import app.yizhan.notification.MailTime;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When mails of each kind come; a choice is kept at once. */
final class MailTimes {

    private final MailChoices choices;
    private final PageWords words;
    private final String me;
    private final Div kinds = new Div();

    MailTimes(MailChoices choices, PageWords words, String me) {
        this.choices = choices;
        this.words = words;
        this.me = me;
    }

    Card card() {
        var card = new Card(words.say("mails.head")).with(new Paragraph(words.say("mails.hint")));
        card.addClassName("mail-times");
        show();
        return card.with(all(), kinds);
    }

    private void show() {
        kinds.removeAll();
        groups().forEach((group, choices) -> kinds.add(group(group, choices)));
    }

    /** What waits for the reader, what is good to know, and what single services tell, in this order; each with its kinds. */
    private Map<String, List<MailChoice>> groups() {
        Map<String, List<MailChoice>> groups = new LinkedHashMap<>();
        List.of("needed", "known", "services").forEach(group -> groups.put(group, new ArrayList<>()));
        choices.of(me).forEach(choice -> groups.get(group(choice)).add(choice));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static String group(MailChoice choice) {
        return choice.service() != null ? "services" : choice.mayBeOff() ? "known" : "needed";
    }

    private NativeDetails group(String group, List<MailChoice> choices) {
        var fields = new Div();
        fields.addClassName("mail-kinds");
        var details = new NativeDetails(summary(group, choices), fields);
        Runnable changed = () -> details.setSummaryText(summary(group, groups().getOrDefault(group, List.of())));
        choices.forEach(choice -> fields.add(field(choice, changed)));
        return details;
    }

    private String summary(String group, List<MailChoice> choices) {
        long changed = choices.stream()
                .filter(choice -> choice.time() != MailTime.AT_ONCE)
                .count();
        var name = words.say("mails.group." + group);
        return words.say("mails.group." + (changed == 0 ? "count" : "changed"), name, choices.size(), changed);
    }

    /** One choice for every kind, where somebody does not want to go through them. */
    private Div all() {
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        for (var time : List.of(MailTime.AT_ONCE, MailTime.DIGEST)) {
            acts.add(Buttons.plain(words.say("mails.all." + time), click -> {
                choices.chooseAll(me, time);
                show();
                Toast.show(words.say("mails.kept.all." + time));
            }));
        }
        return acts;
    }

    private Field field(MailChoice choice, Runnable changed) {
        Map<String, String> times = new LinkedHashMap<>();
        for (var time : MailTime.values()) {
            if (time != MailTime.OFF || choice.mayBeOff()) {
                times.put(time.name(), words.say("mails.time." + time));
            }
        }
        var select = new Select(times, choice.time().name());
        select.addValueChangeListener(change -> {
            choices.choose(me, choice.kind(), MailTime.valueOf(change.getValue()));
            changed.run();
            Toast.show(words.say("mails.kept"));
        });
        return new Field("mail-" + choice.kind(), words.say("notice." + choice.kind()), false, select);
    }
}
