package app.yizhan.ui.inbox;

import app.yizhan.form.Attachments.Attachment;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.Originals;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.journey.OriginalMistake;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files of the request whose originals can be marked as seen at this step, and marks that were wrong withdrawn. */
final class OriginalsPart extends Div {

    private static final String KEPT = "keptWhere";
    private static final String DAY = "seenOn";

    private final transient OpenTask desk;
    private final transient OriginalMistake mistake;

    private OriginalsPart(OpenTask desk, List<Attachment> files, Map<String, List<OriginalMark>> marks) {
        this.desk = desk;
        this.mistake = new OriginalMistake(
                desk.services().originals(),
                desk.page(),
                desk.reader().id(),
                () -> desk.decisions().acted(desk.say("originals.done")));
        var list = new UnorderedList();
        list.addClassName("files");
        files.forEach(file -> button(file, marks.getOrDefault(file.id(), List.of()))
                .ifPresent(act -> list.add(new ListItem(new Span(file.name()), act))));
        add(new H2(desk.say("originals.title")), list);
        setVisible(list.getComponentCount() > 0);
    }

    /** Empty where the task shows no files. */
    static Optional<OriginalsPart> of(OpenTask desk) {
        var task = desk.task();
        var files = desk.words().family().forms().values().stream();
        var ids = java.util.stream.Stream.concat(
                        desk.words().family().startForm().fields().stream(), files.flatMap(f -> f.fields().stream()))
                .filter(field -> field.type().equals("files"))
                .map(field -> task.data().get(field.key()))
                .filter(List.class::isInstance)
                .flatMap(value -> ((List<?>) value).stream())
                .map(Object::toString)
                .distinct()
                .toList();
        if (ids.isEmpty() || task.asksApplicant()) {
            return Optional.empty();
        }
        var marks = desk.services().marks().ofFiles(ids).stream().collect(Collectors.groupingBy(OriginalMark::fileId));
        var known = ids.stream()
                .flatMap(id -> desk.services().attachments().find(id).stream())
                .toList();
        return Optional.of(new OriginalsPart(desk, known, marks));
    }

    private Optional<NativeButton> button(Attachment file, List<OriginalMark> marks) {
        var standing = marks.stream().filter(OriginalMark::stands).findFirst();
        if (standing.isPresent()) {
            boolean may = desk.task().open()
                    || standing.get().seenById().equals(desk.reader().id());
            return may ? Optional.of(mistake.button(file.name(), standing.get())) : Optional.empty();
        }
        return desk.task().open() ? Optional.of(seeing(file)) : Optional.empty();
    }

    private NativeButton seeing(Attachment file) {
        var button = Buttons.quiet(desk.say("originals.see"), click -> see(file));
        button.setAriaLabel(desk.say("originals.see.label", file.name()));
        return button;
    }

    private void see(Attachment file) {
        var day = TextBox.day(desk.page().times());
        day.setValue(desk.page().times().now().toLocalDate().toString());
        var where = new TextBox();
        var dayField = new Field("original-day", desk.say("originals.day"), true, day);
        var whereField = new Field("original-where", desk.say("originals.where"), true, where);
        whereField.hint(desk.say("originals.where.hint"));
        var key = UUID.randomUUID().toString();
        ask(file, Map.of(DAY, dayField, KEPT, whereField), List.of(dayField, whereField), () -> {
            var seen = new Originals.Seen(
                    file.id(), day.isEmpty() ? null : LocalDate.parse(day.getValue()), where.getValue());
            desk.services()
                    .originals()
                    .see(desk.slotId(), seen, key, desk.reader().id());
        });
    }

    private void ask(Attachment file, Map<String, Field> byKey, List<Field> fields, Runnable act) {
        var wrong = new Div();
        var sheet = new Sheet(desk.say("originals.see.of", file.name()), new Paragraph(desk.say("originals.see.what")));
        fields.forEach(sheet.body()::add);
        sheet.body().add(wrong);
        var button = Buttons.primary(desk.say("originals.see"), click -> {
            try {
                act.run();
                sheet.close();
                desk.decisions().acted(desk.say("originals.done"));
            } catch (Refusal refused) {
                var sentences = desk.page().refusals().fields(refused);
                byKey.forEach((key, field) -> field.error(sentences.get(key)));
                wrong.removeAll();
                if (sentences.isEmpty()) {
                    wrong.add(new Note(Note.Tone.INFO, desk.page().of(refused)));
                }
            }
        });
        sheet.acts(desk.say("originals.keep"), button);
        sheet.open();
    }
}
