package app.yizhan.ui.form;

import app.yizhan.form.Attachments;
import app.yizhan.form.Signatures;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stored as soon as it is there; the act takes it along. What was signed for an earlier act does not come back. */
final class SignatureInput implements FieldInput {

    private final FieldPlace place;
    private final Signatures signatures;
    private final Attachments attachments;
    private final PageWords words;
    private final Div all = new Div();
    private final SignaturePad pad;
    private final TextBox name = new TextBox();
    private final Field typed;
    private final Div state = new Div();
    private final Span error = new Span();
    private @Nullable String given;
    private Runnable changed = () -> {};

    SignatureInput(FieldPlace place, Signatures signatures, Attachments attachments, PageWords words) {
        this.place = place;
        this.signatures = signatures;
        this.attachments = attachments;
        this.words = words;
        pad = new SignaturePad(words.say("signature.pad", place.label()), png -> store(png, stored -> {}));
        typed = new Field(place.id(), words.say("signature.type"), false, name);
        name.getElement().setAttribute("autocomplete", "name");
        all.addClassNames("f", "signature");
        var label = new Span(place.label());
        label.addClassName("lab");
        if (place.required()) {
            var mark = new Span(" " + words.say("mark.required"));
            mark.addClassName("req");
            label.add(mark);
        }
        var hint = new Span(place.words().help(place.field()).orElseGet(() -> words.say("signature.hint")));
        hint.addClassName("hint");
        state.addClassNames("s", "q");
        state.getElement().setAttribute("role", "status");
        error.addClassName("err");
        error.setVisible(false);
        all.add(label, hint, pad, state, error, otherWays());
        show();
    }

    private Div otherWays() {
        var ways = new Div(
                typed,
                Buttons.plain(words.say("signature.write"), click -> write()),
                picture(),
                Buttons.quiet(words.say("signature.clear"), click -> clear()));
        ways.addClassName("signature-ways");
        return ways;
    }

    private Upload picture() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> store(content, pad::show)));
        upload.addClassName("mini-upload");
        upload.setDropAllowed(false);
        upload.setMaxFileSize(Signatures.SIZE_LIMIT);
        upload.setAcceptedFileTypes("image/png");
        upload.addFileRejectedListener(rejected -> error(words.say("field.signature.image")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setUploadButton(Buttons.plain(words.say("signature.upload"), click -> {}));
        return upload;
    }

    private void store(byte[] png, Consumer<byte[]> stored) {
        try {
            given = signatures.store(place.writer().id(), place.field().key(), place.label() + ".png", png);
            error(null);
            stored.accept(png);
        } catch (InvalidFields wrong) {
            given = null;
            error(words.refusals().fields(wrong).get(place.field().key()));
        } catch (Refusal refused) {
            given = null;
            error(words.of(refused));
        }
        show();
        changed.run();
    }

    private void write() {
        boolean blank = name.getValue().isBlank();
        typed.error(blank ? words.say("signature.name-missing") : null);
        if (!blank) {
            pad.write(name.getValue().strip());
        }
    }

    private void clear() {
        given = null;
        pad.clear();
        show();
        changed.run();
    }

    private void show() {
        state.setText(words.say(given == null ? "signature.none" : "signature.done"));
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public @Nullable Object value() {
        return given == null ? null : List.of(given);
    }

    @Override
    public void set(Object value) {
        given = value instanceof List<?> ids && ids.size() == 1
                ? attachments
                        .find(ids.getFirst().toString())
                        .filter(file -> file.requestId() == null
                                && file.ownerId().equals(place.writer().id()))
                        .map(Attachments.Attachment::id)
                        .orElse(null)
                : null;
        if (given != null) {
            pad.show(attachments.content(given));
        }
        show();
    }

    @Override
    public void error(@Nullable String sentence) {
        error.removeAll();
        error.setVisible(sentence != null);
        if (sentence != null) {
            error.add(new Icon("alert"), new Span(sentence));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public String target() {
        return typed.controlId();
    }
}
