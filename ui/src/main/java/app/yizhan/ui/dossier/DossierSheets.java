package app.yizhan.ui.dossier;

import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.DossierSheet.State;
import app.yizhan.dossier.Dossiers;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dialogs by which papers are noted as lying in the file, and taken out. */
final class DossierSheets {

    private final DossierSheet sheet;
    private final DossierServices services;
    private final PageWords words;
    private final String me;
    private final Runnable changed;

    DossierSheets(DossierSheet sheet, DossierServices services, String me, Runnable changed) {
        this.sheet = sheet;
        this.services = services;
        this.words = services.words();
        this.me = me;
        this.changed = changed;
    }

    /** Of those that are missing none is ticked, since each has to be in somebody's hand. */
    void keep() {
        var papers = new Checks("dossier-papers", words.say("dossier.papers"), missing());
        var dated = TextBox.day(words.times());
        dated.setValue(words.times().now().toLocalDate().toString());
        var where = new TextBox();
        var datedField = new Field("dossier-dated", words.say("dossier.dated"), true, dated);
        var whereField = new Field("dossier-where", words.say("dossier.where"), true, where);
        whereField.hint(words.say("dossier.where.hint"));
        var dialog = new Sheet(words.say("dossier.keep"), new Paragraph(words.say("dossier.keep.then")));
        dialog.body().add(papers, datedField, whereField);
        var key = UUID.randomUUID().toString();
        dialog.acts(words.say("inquiry.leave"), Buttons.primary(words.say("dossier.keep.do"), click -> {
            var kept = new Dossiers.Kept(papers.value(), day(dated), where.getValue());
            var faults = kept(kept, key);
            papers.error(faults.get("papers"));
            datedField.error(faults.get("dated"));
            whereField.error(faults.get("keptWhere"));
            if (faults.isEmpty()) {
                dialog.close();
                changed.run();
            }
        }));
        dialog.open();
    }

    private Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        sheet.items().stream()
                .filter(item -> item.state() == State.MISSING)
                .map(item -> item.paper().code())
                .forEach(code -> missing.put(code, services.paper(code)));
        return missing;
    }

    /** What is wrong, by the name of the field. */
    private Map<String, String> kept(Dossiers.Kept kept, String key) {
        try {
            services.dossiers().keep(sheet.requestId(), kept, key, me);
        } catch (InvalidFields faults) {
            return words.refusals().fields(faults);
        } catch (Refusal refused) {
            Toast.show(words.of(refused));
        }
        return Map.of();
    }

    void takeOut(DossierSheet.Item item) {
        var code = item.paper().code();
        var key = UUID.randomUUID().toString();
        var dialog = new Sheet(
                words.say("dossier.take-out.of", services.paper(code)),
                new Paragraph(words.say("dossier.take-out.then")));
        dialog.acts(words.say("inquiry.leave"), Buttons.primary(words.say("dossier.take-out"), click -> {
            try {
                services.dossiers().drop(sheet.requestId(), code, key, me);
            } catch (Refusal refused) {
                Toast.show(words.of(refused));
            }
            dialog.close();
            changed.run();
        }));
        dialog.open();
    }

    private static @Nullable LocalDate day(TextBox box) {
        try {
            return box.getValue().isBlank() ? null : LocalDate.parse(box.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
