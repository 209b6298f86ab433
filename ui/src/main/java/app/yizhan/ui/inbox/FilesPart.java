package app.yizhan.ui.inbox;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Up to five files that go with an opinion, stored as soon as they are chosen. */
final class FilesPart extends Div {

    private static final int MOST = 5;

    private final transient OpenTask desk;
    private final transient Map<String, String> names;
    private final UnorderedList list = new UnorderedList();
    private final Span error = new Span();
    private final Upload upload;

    /** @param names of the chosen files by id; changed here */
    FilesPart(OpenTask desk, String id, Map<String, String> names) {
        this.desk = desk;
        this.names = names;
        var choose = Buttons.plain("", click -> {});
        choose.removeClassName("btn");
        choose.addClassName("chip");
        choose.add(new Icon("clip"));
        choose.add(desk.say("opinion.files"));
        upload = new Upload(UploadHandler.inMemory((file, content) -> store(file.fileName(), content)));
        upload.setId(id + "-files");
        upload.addClassName("mini-upload");
        upload.setMaxFileSize(Attachments.SIZE_LIMIT);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        upload.getElement().setAttribute("aria-label", desk.say("opinion.files"));
        upload.addFileRejectedListener(rejected -> error(desk.say("files.rejected")));
        list.addClassName("files");
        error.addClassName("err");
        error.getElement().setAttribute("role", "alert");
        error(null);
        add(list, error);
        show();
    }

    Upload upload() {
        return upload;
    }

    private void store(String name, byte[] content) {
        try {
            if (names.size() >= MOST) {
                error(desk.say("opinion.files.many", MOST));
            } else {
                var stored = desk.services()
                        .attachments()
                        .store(desk.reader().id(), name, new ByteArrayInputStream(content));
                names.put(stored.id(), stored.name());
                error(null);
            }
        } catch (Refusal refused) {
            error(desk.page().of(refused));
        }
        upload.clearFileList();
        show();
    }

    private void show() {
        list.removeAll();
        list.setVisible(!names.isEmpty());
        names.forEach((id, name) -> {
            var drop = Buttons.quiet(desk.say("files.drop"), click -> {
                names.remove(id);
                show();
            });
            drop.setAriaLabel(desk.say("files.drop.one", name));
            list.add(new ListItem(new Icon("clip"), new Span(name), drop));
        });
    }

    private void error(@Nullable String words) {
        error.setVisible(words != null);
        error.setText(words == null ? "" : words);
    }
}
