package app.yizhan.ui.publicity;

import app.yizhan.publicity.Channel;
import app.yizhan.publicity.PublicityObjections;
import app.yizhan.publicity.PublicitySheet;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dialogs by which a notice begins anew, is taken down or concluded, and by which what was said elsewhere is written down. */
final class PublicitySheets {

    private final PublicitySheet notice;
    private final PublicityServices services;
    private final PublicityWords words;
    private final String me;
    private final Runnable changed;

    PublicitySheets(PublicitySheet notice, PublicityServices services, String me, Runnable changed) {
        this.notice = notice;
        this.services = services;
        this.words = services.words();
        this.me = me;
        this.changed = changed;
    }

    void conclude() {
        var day = TextBox.day(words.page().times());
        day.setValue(words.page().times().now().toLocalDate().toString());
        var late = new TextArea(2);
        new Asking(words, words.say("publicity.conclude"), words.say("publicity.conclude.then"))
                .field("actDate", new Field("publicity-day", words.say("publicity.listed"), true, day))
                .field("lateReason", new Field("publicity-why", words.say("publicity.late"), false, late))
                .open(
                        words.say("publicity.conclude"),
                        key -> services.conclusions().conclude(notice.id(), day(day), late.getValue(), me),
                        changed);
    }

    void restart() {
        var when = new WhenAndWhere(words, "-anew")
                .fill(words.page().times().now().toLocalDate(), notice.place(), notice.contact());
        var asking = new Asking(words, words.say("publicity.restart"), words.say("publicity.restart.then"));
        when.fields().forEach(asking::field);
        var reason = reason(asking);
        asking.open(
                words.say("publicity.restart"),
                key -> services.publicities().restart(notice.id(), when.days(), reason.getValue(), key, me),
                changed);
    }

    void stop() {
        var asking = new Asking(words, words.say("publicity.stop"), words.say("publicity.stop.then"));
        var reason = reason(asking);
        asking.open(
                words.say("publicity.stop"),
                key -> services.publicities().stop(notice.id(), reason.getValue(), key, me),
                changed);
    }

    private TextArea reason(Asking asking) {
        var reason = new TextArea(3);
        asking.field("reason", new Field("publicity-reason", words.say("publicity.reason"), true, reason));
        return reason;
    }

    void writeDown() {
        var subject = new Select(subjects(), notice.subjects().getFirst().id());
        var channel = new Select(channels(), Channel.VISIT.name());
        var day = TextBox.day(words.page().times());
        var from = new TextBox();
        var said = new TextArea(5);
        new Asking(words, words.say("publicity.write-down"), words.say("publicity.write-down.then"))
                .field("subject", new Field("received-subject", words.say("publicity.about"), true, subject))
                .field("channel", new Field("received-channel", words.say("publicity.channel"), true, channel))
                .field("day", new Field("received-day", words.say("publicity.received"), true, day))
                .field("from", new Field("received-from", words.say("publicity.from"), false, from))
                .field("words", new Field("received-words", words.say("publicity.words"), true, said))
                .open(
                        words.say("publicity.write-down"),
                        key -> {
                            var received = new PublicityObjections.Received(
                                    subject.getValue(),
                                    said.getValue(),
                                    Channel.valueOf(channel.getValue()),
                                    day(day),
                                    from.getValue());
                            services.objections().writeDown(notice.id(), received, key, me);
                        },
                        changed);
    }

    private Map<String, String> channels() {
        var channels = new LinkedHashMap<String, String>();
        List.of(Channel.VISIT, Channel.PHONE, Channel.LETTER)
                .forEach(each -> channels.put(each.name(), words.notice("publicity.channel." + each)));
        return channels;
    }

    private Map<String, String> subjects() {
        var names = new LinkedHashMap<String, String>();
        notice.subjects().forEach(one -> names.put(one.id(), words.label(one.name(), one.className())));
        return names;
    }

    static @Nullable LocalDate day(TextBox box) {
        try {
            return box.getValue().isBlank() ? null : LocalDate.parse(box.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
