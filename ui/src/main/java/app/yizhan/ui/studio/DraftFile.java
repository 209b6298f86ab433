package app.yizhan.ui.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.DraftHeld;
import app.yizhan.studio.DraftMoved;
import app.yizhan.studio.ModelDraft;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One file of a service as it is being changed, and the state of the draft that it was read from. */
final class DraftFile {

    private final Studio studio;
    private final String name;
    private String text = "";
    private String basis = "";

    /** @param name of the file */
    DraftFile(Studio studio, String name) {
        this.studio = studio;
        this.name = name;
        read();
    }

    /** The main process. */
    static DraftFile process(Studio studio) {
        return new DraftFile(studio, studio.key() + ".bpmn");
    }

    String text() {
        return text;
    }

    String basis() {
        return basis;
    }

    /** Whether an element of that id is in it. */
    boolean has(String element) {
        return has(text, element);
    }

    /**
     * Does something to the draft that is not done in the editor, and knows its files from then on.
     *
     * @throws DraftMoved if it was saved in the meantime
     * @throws Refusal of whoever does it
     */
    void edit(Runnable edit) {
        if (!files().contentHash().equals(basis)) {
            throw new DraftMoved();
        }
        edit.run();
        read();
    }

    /** Knows the files of the draft as they are now. */
    void read() {
        var files = files();
        text = files.text(name).orElse("");
        basis = files.contentHash();
    }

    /** When the draft was saved last. */
    LocalDateTime savedAt() {
        return studio.services()
                .drafts()
                .find(studio.model().key())
                .map(ModelDraft::savedAt)
                .orElseThrow();
    }

    private FamilyResources files() {
        return studio.services().drafts().draftOrNewest(studio.model().key());
    }

    static boolean has(String text, String element) {
        return text.contains("id=\"" + element + "\"");
    }

    /**
     * @throws DraftHeld if another edits the draft
     * @throws DraftMoved if it was saved in the meantime
     * @throws Refusal if the file is not taken
     */
    ModelDraft save(String changed) {
        return save(changed, basis);
    }

    /** Whoever edits the draft, and whatever was saved in the meantime. */
    ModelDraft saveOver(String changed) {
        return save(changed, null);
    }

    private ModelDraft save(String changed, @Nullable String readFrom) {
        var draft = studio.services()
                .drafts()
                .savePart(
                        studio.model().key(),
                        name,
                        changed.getBytes(StandardCharsets.UTF_8),
                        readFrom,
                        studio.me().id(),
                        studio.page().locale());
        text = changed;
        basis = draft.contentHash();
        return draft;
    }
}
