package app.yizhan.ui.duty;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a report, stored as soon as they are chosen. */
final class ReportFiles extends Div {

    private final transient DutyServices services;
    private final String me;
    private final transient Map<String, String> names = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Upload upload;

    ReportFiles(DutyServices services, String me) {
        this.services = services;
        this.me = me;
        upload = new Upload(UploadHandler.inMemory((file, content) -> store(file.fileName(), content)));
        upload.setMaxFileSize(Attachments.SIZE_LIMIT);
        upload.addFileRejectedListener(rejected -> Toast.show(services.say("files.rejected")));
        upload.setUploadButton(Buttons.plain(services.say("files.choose"), click -> {}));
        upload.setDropLabel(new Span(services.say("files.drop-here")));
        upload.setDropLabelIcon(new Icon("clip"));
        list.addClassName("files");
        add(upload, list);
    }

    void has(String id, String name) {
        names.put(id, name);
        show();
    }

    List<String> ids() {
        return List.copyOf(names.keySet());
    }

    private void store(String name, byte[] content) {
        try {
            var stored = services.attachments().store(me, name, new ByteArrayInputStream(content));
            has(stored.id(), stored.name());
        } catch (Refusal refused) {
            Toast.show(services.words().of(refused));
        }
        upload.clearFileList();
    }

    private void show() {
        list.removeAll();
        names.forEach((id, name) -> {
            var drop = Buttons.quiet(services.say("files.drop"), click -> {
                names.remove(id);
                show();
            });
            drop.setAriaLabel(services.say("files.drop.one", name));
            list.add(new ListItem(new Icon("clip"), new Span(name), drop));
        });
    }
}
