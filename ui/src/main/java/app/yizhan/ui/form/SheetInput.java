package app.yizhan.ui.form;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** The one sheet that the student signed, photographed or scanned; another upload takes its place. */
final class SheetInput extends Section {

    static final String KEY = "signedSheet";
    static final String ID = "f-signed-sheet";

    private final transient Attachments attachments;
    private final transient PageWords page;
    private final String clerkId;
    private final Upload upload;
    private final Div given = new Div();
    private final Span error = new Span();
    private @Nullable String sheetId;

    SheetInput(Attachments attachments, PageWords page, String clerkId) {
        this.attachments = attachments;
        this.page = page;
        this.clerkId = clerkId;
        addClassName("sec");
        var head = new H2(page.say("behalf.sheet"));
        head.setId(ID + "-label");
        upload = new Upload(UploadHandler.inMemory((file, content) -> store(file.fileName(), content)));
        upload.setId(ID);
        upload.setMaxFileSize(Attachments.SIZE_LIMIT);
        upload.addFileRejectedListener(rejected -> error(page.say("files.rejected")));
        upload.getElement().setAttribute("aria-labelledby", ID + "-label");
        upload.setUploadButton(Buttons.plain(page.say("files.choose"), click -> {}));
        upload.setDropLabel(new Span(page.say("files.drop-here")));
        upload.setDropLabelIcon(new Icon("clip"));
        var hint = new Span(page.say("behalf.sheet.hint"));
        hint.addClassName("hint");
        given.addClassName("picked");
        given.getElement().setAttribute("role", "status");
        given.setVisible(false);
        error.addClassName("err");
        error(null);
        var field = new Div(upload, given, error, hint);
        field.addClassName("f");
        add(head, field);
    }

    private void store(String name, byte[] content) {
        try {
            var stored = attachments.store(clerkId, name, new ByteArrayInputStream(content));
            sheetId = stored.id();
            given.removeAll();
            given.add(new Icon("check"), new Span(stored.name()));
            given.setVisible(true);
            error(null);
        } catch (Refusal refused) {
            error(page.of(refused));
        }
        upload.clearFileList();
    }

    /** Null while there is none. */
    @Nullable
    String sheetId() {
        return sheetId;
    }

    void error(@Nullable String sentence) {
        error.removeAll();
        error.setVisible(sentence != null);
        if (sentence != null) {
            error.add(new Icon("alert"), new Span(sentence));
        }
    }
}
