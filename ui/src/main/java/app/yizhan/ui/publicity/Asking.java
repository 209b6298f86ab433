package app.yizhan.ui.publicity;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A dialog of some fields and one act; what is wrong stands beside its field. */
final class Asking {

    /** The act. */
    interface Act {
        void run(String requestKey);
    }

    private final PublicityWords words;
    private final Sheet sheet;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String requestKey = UUID.randomUUID().toString();

    Asking(PublicityWords words, String head, String then) {
        this.words = words;
        this.sheet = new Sheet(head, new Paragraph(then));
    }

    Asking field(String key, Field field) {
        fields.put(key, field);
        sheet.body().add(field);
        return this;
    }

    Asking with(Component part) {
        sheet.body().add(part);
        return this;
    }

    void open(String does, Act act, Runnable done) {
        sheet.acts(words.say("publicity.leave"), Buttons.primary(does, click -> {
            fields.values().forEach(field -> field.error(null));
            try {
                act.run(requestKey);
                sheet.close();
                done.run();
            } catch (InvalidFields faults) {
                faults(words.page().refusals().fields(faults));
            } catch (Refusal refused) {
                Toast.show(words.page().of(refused));
            }
        }));
        sheet.open();
    }

    private void faults(Map<String, String> sentences) {
        sentences.forEach((key, sentence) -> {
            var field = fields.get(key);
            if (field == null) {
                Toast.show(sentence);
            } else {
                field.error(sentence);
            }
        });
    }
}
