package app.yizhan.ui.operation;

import app.yizhan.operation.IncidentRetries;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Lets steps try again, with a note of what was mended. */
final class RetrySheet {

    /** What happens with the note and the key of the call. */
    interface Act {
        IncidentRetries.Answer retry(String note, String requestKey);
    }

    private final PageWords page;
    private final Act act;
    private final Runnable done;
    private final TextArea note = new TextArea(2);
    private final Field field;
    private final Sheet sheet;
    private final String key = UUID.randomUUID().toString();

    private RetrySheet(String words, PageWords page, Act act, Runnable done) {
        this.page = page;
        this.act = act;
        this.done = done;
        field = new Field("retry-note", page.say("ops.retry.note"), false, note).hint(page.say("ops.retry.note.hint"));
        sheet = new Sheet(words, new Paragraph(page.say("ops.retry.what")), field);
        sheet.acts(page.say("studio.leave"), Buttons.primary(page.say("ops.retry.do"), click -> retry()));
    }

    static NativeButton button(String words, PageWords page, Act act, Runnable done) {
        return Buttons.plain(words, click -> open(words, page, act, done));
    }

    static void open(String words, PageWords page, Act act, Runnable done) {
        new RetrySheet(words, page, act, done).sheet.open();
    }

    private void retry() {
        try {
            int cases = act.retry(note.getValue(), key).cases();
            sheet.close();
            Toast.show(page.say("ops.retry.done", cases));
            done.run();
        } catch (Refusal refused) {
            field.error(RefusedWords.of(page, refused));
        }
    }
}
