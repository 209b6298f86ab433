package app.yizhan.ui.seal;

import app.yizhan.refusal.Refusal;
import app.yizhan.seal.KeptSeals;
import app.yizhan.seal.SealKeeping;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;

/** What is on file of one unit: uploaded, replaced, ended by date; and where papers are stamped by hand instead. */
final class SealCard extends Section {

    private static final int LARGEST = 500 * 1024;

    private final transient KeptSeals kept;
    private final transient SealKeeping keeping;
    private final transient PageWords page;
    private final String me;
    private final transient Runnable changed;
    private final Span error = new Span();

    SealCard(KeptSeals kept, SealKeeping keeping, PageWords page, String me, Runnable changed) {
        this.kept = kept;
        this.keeping = keeping;
        this.page = page;
        this.me = me;
        this.changed = changed;
        addClassName("card");
        var head = new H2(page.say("seals.of", name()));
        var top = new Div(head);
        top.addClassName("hd");
        var body = new Div(state(), upload(), place());
        body.addClassNames("bd", "col");
        add(top, body);
    }

    private String name() {
        var unit = kept.unit();
        return page.locale().getLanguage().equals("en") ? unit.nameEn() : unit.name();
    }

    private Component state() {
        if (kept.seals().isEmpty()) {
            return new Note(Note.Tone.SOON, page.say("seals.none")).with(page.say("seals.none.what"));
        }
        var table = new Table(
                page.say("seals.of", name()),
                page.say("seals.state"),
                page.say("seals.from"),
                page.say("seals.ends"),
                page.say("seals.uploaded"),
                page.say("seals.act"));
        kept.seals()
                .forEach(seal -> table.row(
                        badge(seal),
                        new Span(page.times().day(seal.fromDay())),
                        new Span(
                                seal.endsOn() == null
                                        ? page.say("seals.open-end")
                                        : page.times().day(seal.endsOn())),
                        new Span(page.say(
                                "seals.by",
                                page.name(seal.uploadedBy()),
                                page.times().at(seal.uploadedAt()))),
                        seal.inForce() ? Buttons.quiet(page.say("seals.end"), click -> end(seal)) : new Span("–")));
        return table;
    }

    private Badge badge(KeptSeals.Seal seal) {
        return seal.inForce()
                ? new Badge(Badge.Tone.OK, page.say("seals.in-force"))
                : new Badge(Badge.Tone.OUT, page.say("seals.ended"));
    }

    private Div upload() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> store(content)));
        upload.setId("seal-" + kept.unit().id());
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("image/png");
        upload.addFileRejectedListener(rejected -> say(page.say("seals.rejected")));
        var key = kept.seals().isEmpty() ? "seals.upload" : "seals.replace";
        upload.setUploadButton(Buttons.plain(page.say(key), click -> {}));
        upload.setDropAllowed(false);
        upload.getElement().setAttribute("aria-label", page.say(key));
        var hint = new Span(page.say("seals.upload.hint"));
        hint.addClassName("hint");
        error.addClassName("err");
        error.setVisible(false);
        var field = new Div(upload, error, hint);
        field.addClassName("f");
        return field;
    }

    private void store(byte[] content) {
        try {
            keeping.upload(kept.unit().id(), content, me);
            Toast.show(page.say("seals.stored"));
            changed.run();
        } catch (Refusal refused) {
            say(sentence(refused));
        }
    }

    private void say(String words) {
        error.removeAll();
        error.setVisible(true);
        error.add(new Icon("alert"), new Span(words));
    }

    private String sentence(Refusal refused) {
        return page.refusals().fields(refused).values().stream().findFirst().orElseGet(() -> page.of(refused));
    }

    private void end(KeptSeals.Seal seal) {
        var day = TextBox.day(page.times());
        day.setValue(page.times().now().toLocalDate().toString());
        var field = new Field("seal-end", page.say("seals.ends"), true, day);
        var sheet = new Sheet(page.say("seals.end.title"), new Paragraph(page.say("seals.end.what")), field);
        var act = Buttons.primary(page.say("seals.end"), click -> {
            try {
                keeping.end(seal.id(), day.isEmpty() ? null : LocalDate.parse(day.getValue()), me);
                sheet.close();
                changed.run();
            } catch (Refusal refused) {
                field.error(sentence(refused));
            }
        });
        act.addClassName("warn");
        sheet.acts(page.say("seals.keep"), act);
        sheet.open();
    }

    private Div place() {
        var box = new TextBox();
        box.setValue(kept.place());
        var field = new Field("place-" + kept.unit().id(), page.say("seals.place"), false, box);
        field.hint(page.say("seals.place.hint"));
        var save = Buttons.plain(page.say("seals.place.save"), click -> {
            try {
                keeping.place(kept.unit().id(), box.getValue(), me);
                field.error(null);
                Toast.show(page.say("seals.place.saved"));
            } catch (Refusal refused) {
                field.error(sentence(refused));
            }
        });
        var all = new Div(field, new Div(save));
        all.addClassName("col");
        return all;
    }
}
