package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.Meetings;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Dialogs by which a meeting is moved, cancelled, or said not to have been one. */
final class MeetingSheets {

    /** What a reason is given for. */
    private interface Ending {
        void end(String reason, String requestKey);
    }

    private final MeetingSheet meeting;
    private final MeetingServices services;
    private final MeetingWords words;
    private final String me;
    private final Runnable changed;

    MeetingSheets(MeetingSheet meeting, MeetingServices services, String me, Runnable changed) {
        this.meeting = meeting;
        this.services = services;
        this.words = services.words();
        this.me = me;
        this.changed = changed;
    }

    void change() {
        var proposal =
                services.meetings().propose(meeting.kind(), meeting.unit().id(), me);
        var when = new WhenAndWho(
                        words,
                        proposal.chairs(),
                        proposal.recorders(),
                        meeting.chair().id(),
                        meeting.recorder().id())
                .fill(meeting.startsAt(), meeting.place());
        var sheet = new Sheet(words.say("meeting.change"), new Paragraph(words.say("meeting.change.then")));
        sheet.body().add(when.fields());
        var requestKey = UUID.randomUUID().toString();
        sheet.acts(
                words.say("meeting.leave"),
                Buttons.primary(words.say("meeting.change.save"), click -> change(when, sheet, requestKey)));
        sheet.open();
    }

    private void change(WhenAndWho when, Sheet sheet, String requestKey) {
        when.clear();
        try {
            var change = new Meetings.Change(when.startsAt(), when.place(), when.chair(), when.recorder());
            services.meetings().change(meeting.id(), change, requestKey, me);
            sheet.close();
            changed.run();
        } catch (InvalidFields faults) {
            when.faults(words.page().refusals().fields(faults));
        } catch (Refusal refused) {
            Toast.show(words.page().of(refused));
        }
    }

    void cancel() {
        ask("meeting.cancel", (reason, key) -> services.meetings().cancel(meeting.id(), reason, key, me));
    }

    void notHeld() {
        ask("meeting.not-held", (reason, key) -> services.meetings().notHeld(meeting.id(), reason, key, me));
    }

    private void ask(String key, Ending ending) {
        var reason = new TextArea(3);
        var field = new Field("meeting-reason", words.say("meeting.reason"), true, reason);
        var sheet = new Sheet(words.say(key), new Paragraph(words.say(key + ".then")), field);
        var requestKey = UUID.randomUUID().toString();
        sheet.acts(words.say("meeting.leave"), Buttons.primary(words.say(key), click -> {
            field.error(null);
            try {
                ending.end(reason.getValue(), requestKey);
                sheet.close();
                changed.run();
            } catch (InvalidFields faults) {
                field.error(words.page().refusals().fields(faults).get("reason"));
            } catch (Refusal refused) {
                Toast.show(words.page().of(refused));
            }
        }));
        sheet.open();
    }
}
