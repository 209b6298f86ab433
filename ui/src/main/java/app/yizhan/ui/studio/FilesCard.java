package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Set;

/** The files of a service: each to take away, and one from disk, written here or by another modeler, to go on with. */
final class FilesCard {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final Studio studio;
    private final Folds folds;
    private final Div answer = new Div();

    FilesCard(Studio studio, Folds folds) {
        this.studio = studio;
        this.folds = folds;
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var names =
                studio.services().drafts().draftOrNewest(studio.key()).files().keySet();
        var acts = new Div(link("files.zip", studio.say("studio.files.all")));
        acts.addClassNames("row", "wrap");
        var card = new Card(studio.say("studio.files"));
        if (!studio.isHeldByAnother()) {
            acts.addComponentAsFirst(upload());
            var hint = new Paragraph(studio.say("studio.files.hint"));
            hint.addClassName("hint");
            card.with(hint, answer);
        }
        return card.with(acts, folds.fold("files", studio.say("studio.files.each", names.size()), () -> list(names)));
    }

    private UnorderedList list(Set<String> names) {
        var list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(link("files/" + name, name))));
        return list;
    }

    private Anchor link(String path, String words) {
        var link = new Anchor("/api/v1/models/" + studio.key() + "/" + path, words);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> take(file.fileName(), content)));
        upload.setId("studio-file");
        upload.setMaxFileSize(LARGEST);
        upload.addFileRejectedListener(rejected -> say(studio.say("studio.files.large", LARGEST / 1024 / 1024)));
        upload.setUploadButton(Buttons.plain(studio.say("studio.files.open"), click -> {}));
        upload.setDropAllowed(false);
        upload.getElement().setAttribute("aria-label", studio.say("studio.files.open"));
        upload.addClassName("mini-upload");
        return upload;
    }

    private void take(String name, byte[] content) {
        try {
            studio.services()
                    .edits()
                    .files()
                    .take(studio.key(), name, content, studio.me().id(), studio.locale());
            Toast.show(studio.say("studio.files.taken", name));
            studio.changed().run();
        } catch (Refusal refused) {
            say(Refused.sentence(studio, refused));
        }
    }

    private void say(String words) {
        answer.removeAll();
        answer.add(new Note(Note.Tone.LATE, words));
    }
}
