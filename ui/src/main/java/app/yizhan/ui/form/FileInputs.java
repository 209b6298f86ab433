package app.yizhan.ui.form;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files, stored as soon as they are chosen; the request takes them along when it is handed in. */
@org.springframework.stereotype.Component
class FileInputs implements FieldInputType {

    private final Attachments attachments;
    private final PageWords words;

    FileInputs(Attachments attachments, PageWords words) {
        this.attachments = attachments;
        this.words = words;
    }

    @Override
    public boolean fits(String type) {
        return "files".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new FilesInput(place);
    }

    private final class FilesInput implements FieldInput {

        private final FieldPlace place;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Div all = new Div();
        private final UnorderedList list = new UnorderedList();
        private final Span error = new Span();
        private final Upload upload;
        private Runnable changed = () -> {};

        FilesInput(FieldPlace place) {
            this.place = place;
            all.addClassName("f");
            var label = new Span(place.label());
            label.addClassName("lab");
            label.setId(place.id() + "-label");
            upload = new Upload(UploadHandler.inMemory((file, content) -> store(file.fileName(), content)));
            upload.setId(place.id());
            upload.setMaxFileSize(Attachments.SIZE_LIMIT);
            upload.addFileRejectedListener(rejected -> error(words.say("files.rejected")));
            upload.getElement().setAttribute("aria-labelledby", place.id() + "-label");
            upload.setUploadButton(Buttons.plain(words.say("files.choose"), click -> {}));
            upload.setDropLabel(new Span(words.say("files.drop-here")));
            upload.setDropLabelIcon(new Icon("clip"));
            var hint = new Span(place.words().help(place.field()).orElseGet(() -> words.say("files.hint")));
            hint.addClassName("hint");
            list.addClassName("files");
            error.addClassName("err");
            error.setVisible(false);
            all.add(label, upload, list, error, hint);
        }

        private void store(String name, byte[] content) {
            try {
                var stored = attachments.store(place.writer().id(), name, new ByteArrayInputStream(content));
                names.put(stored.id(), stored.name());
                error(null);
            } catch (Refusal refused) {
                error(words.of(refused));
            }
            upload.clearFileList();
            show();
            changed.run();
        }

        private void show() {
            list.removeAll();
            names.forEach((id, name) -> {
                NativeButton drop = Buttons.quiet(words.say("files.drop"), click -> drop(id));
                drop.setAriaLabel(words.say("files.drop.one", name));
                list.add(new ListItem(new Icon("clip"), new Span(name), drop));
            });
        }

        private void drop(String id) {
            names.remove(id);
            show();
            changed.run();
        }

        @Override
        public Component component() {
            return all;
        }

        @Override
        public @Nullable Object value() {
            return names.isEmpty() ? null : List.copyOf(names.keySet());
        }

        @Override
        public void set(Object value) {
            names.clear();
            if (value instanceof List<?> ids) {
                ids.forEach(id -> attachments
                        .find(id.toString())
                        .filter(file -> file.ownerId().equals(place.writer().id()))
                        .ifPresent(file -> names.put(file.id(), file.name())));
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
            return place.id();
        }
    }
}
