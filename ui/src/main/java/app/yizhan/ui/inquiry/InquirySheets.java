package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.inquiry.InquiryWay;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Dialogs by which somebody is asked, asked again, and what came back is written down. */
final class InquirySheets {

    private final InquirySheet sheet;
    private final InquiryServices services;
    private final PageWords words;
    private final String me;
    private final Runnable changed;

    InquirySheets(InquirySheet sheet, InquiryServices services, String me, Runnable changed) {
        this.sheet = sheet;
        this.services = services;
        this.words = services.words();
        this.me = me;
        this.changed = changed;
    }

    void ask() {
        var relation = new TextBox();
        var name = new TextBox();
        var office = new TextBox();
        var way = new Select(names(InquiryWay.values(), "inquiry.way."), InquiryWay.LETTER.name());
        var sent = today();
        Map<String, Field> fields = new LinkedHashMap<>();
        var relationField = new Field("inquiry-relation", words.say("inquiry.relation"), true, relation);
        fields.put("relation", relationField.hint(words.say("inquiry.relation.hint")));
        fields.put("name", new Field("inquiry-name", words.say("inquiry.name"), true, name));
        var officeField = new Field("inquiry-office", words.say("inquiry.office"), true, office);
        fields.put("office", officeField.hint(words.say("inquiry.office.hint")));
        fields.put("way", new Field("inquiry-way", words.say("inquiry.way"), true, way));
        fields.put("sentOn", new Field("inquiry-sent", words.say("inquiry.sent-on"), true, sent));
        open("inquiry.ask", fields, key -> {
            var asked = new Inquiries.Asked(
                    relation.getValue(),
                    name.getValue(),
                    office.getValue(),
                    InquiryWay.valueOf(way.getValue()),
                    day(sent));
            services.inquiries().ask(sheet.requestId(), asked, key, me);
        });
    }

    void again(InquirySheet.Item item) {
        var sent = today();
        open(
                InquiryCard.again(item),
                Map.of("sentOn", new Field("inquiry-sent", words.say("inquiry.sent-on"), true, sent)),
                key -> services.inquiries().again(sheet.requestId(), item.id(), day(sent), key, me));
    }

    void answer(InquirySheet.Item item) {
        var day = today();
        // nothing is chosen beforehand: it cannot be changed afterwards
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("", words.say("inquiry.outcome.choose"));
        outcomes.putAll(names(InquiryOutcome.values(), "inquiry.outcome."));
        var outcome = new Select(outcomes, "");
        var answer = new TextArea(5);
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("day", new Field("inquiry-day", words.say("inquiry.day"), true, day));
        fields.put("outcome", new Field("inquiry-outcome", words.say("inquiry.outcome"), true, outcome));
        fields.put("answer", new Field("inquiry-answer", words.say("inquiry.words"), true, answer));
        open("inquiry.answer", fields, key -> {
            var chosen = outcome.getValue().isEmpty() ? null : InquiryOutcome.valueOf(outcome.getValue());
            var answered = new Inquiries.Answered(day(day), chosen, answer.getValue());
            services.inquiries().answer(sheet.requestId(), item.id(), answered, key, me);
        });
    }

    void drop(InquirySheet.Item item) {
        open("inquiry.drop", Map.of(), key -> services.inquiries().drop(sheet.requestId(), item.id(), key, me));
    }

    private void open(String act, Map<String, Field> fields, Consumer<String> does) {
        var dialog = new Sheet(words.say(act), new Paragraph(words.say(act + ".then")));
        fields.values().forEach(dialog.body()::add);
        var key = UUID.randomUUID().toString();
        dialog.acts(words.say("inquiry.leave"), Buttons.primary(words.say(act + ".do"), click -> {
            fields.values().forEach(field -> field.error(null));
            try {
                does.accept(key);
                dialog.close();
                changed.run();
            } catch (InvalidFields faults) {
                var sentences = words.refusals().fields(faults);
                fields.forEach((name, field) -> field.error(sentences.get(name)));
            } catch (Refusal refused) {
                Toast.show(words.of(refused));
            }
        }));
        dialog.open();
    }

    private <E extends Enum<E>> Map<String, String> names(E[] all, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(all).forEach(each -> names.put(each.name(), words.notice(prefix + each, Map.of())));
        return names;
    }

    private TextBox today() {
        var box = TextBox.day(words.times());
        box.setValue(words.times().now().toLocalDate().toString());
        return box;
    }

    private static @Nullable LocalDate day(TextBox box) {
        try {
            return box.getValue().isBlank() ? null : LocalDate.parse(box.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
