package app.yizhan.ui.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.DraftHeld;
import app.yizhan.studio.DraftMoved;
import app.yizhan.studio.ModelDraft;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The main process of a service as it is being drawn, and the state of the draft that it was read from. */
final class Drawing {

    private final Studio studio;
    private String bpmn = "";
    private String basis = "";

    Drawing(Studio studio) {
        this.studio = studio;
        read();
    }

    String bpmn() {
        return bpmn;
    }

    String basis() {
        return basis;
    }

    /** Whether an element of that id is drawn. */
    boolean has(String element) {
        return has(bpmn, element);
    }

    /**
     * Does something to the draft that is not drawn, and knows its files from then on.
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
        bpmn = files.text(files.mainFile()).orElse("");
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

    static boolean has(String bpmn, String element) {
        return bpmn.contains("id=\"" + element + "\"");
    }

    /**
     * @throws DraftHeld if another edits the draft
     * @throws DraftMoved if it was saved in the meantime
     * @throws Refusal if the file is not taken
     */
    ModelDraft save(String drawn) {
        return save(drawn, basis);
    }

    /** Whoever edits the draft, and whatever was saved in the meantime. */
    ModelDraft saveOver(String drawn) {
        return save(drawn, null);
    }

    private ModelDraft save(String drawn, @Nullable String readFrom) {
        var draft = studio.services()
                .drafts()
                .saveDrawn(
                        studio.model().key(),
                        drawn.getBytes(StandardCharsets.UTF_8),
                        readFrom,
                        studio.me().id(),
                        studio.page().locale());
        bpmn = drawn;
        basis = draft.contentHash();
        return draft;
    }
}
