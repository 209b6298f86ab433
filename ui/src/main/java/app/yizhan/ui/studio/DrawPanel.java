package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.Finding;
import java.util.List;

/** The canvas, and the panel beside it. */
final class DrawPanel extends DraftPanel implements Canvas.Painter {

    private final Canvas canvas;
    private final SidePanel side;

    /** @param name of the service */
    DrawPanel(Studio studio, DraftFile file, String name, FindingsCard findings) {
        super(studio, file, findings);
        canvas = new Canvas(studio.say("studio.draw.canvas", name), this);
        var own = new Studio(studio.services(), studio.page(), studio.me(), studio.model(), file::edit, this::edited);
        side = new SidePanel(own, file, this::take, canvas::select);
        begin(
                "studio.draw.narrow",
                draws() ? List.of("append", "undo", "redo", "fit", "play") : List.of("fit", "play"));
        add(canvas, side);
        open("modeler.", studio.key());
    }

    @Override
    DraftEditor editor() {
        return canvas;
    }

    @Override
    void follow(List<Finding> found) {
        side.refresh(found);
    }

    @Override
    public void picked(String element, boolean draws) {
        side.pick(element, draws && draws());
    }

    /** The panel has changed the draft: the canvas shows it, and goes on from there. */
    private void take(ElementSheet said) {
        canvas.take(said, file.basis());
        toldSaved();
        lint();
    }

    /** A dialog of the panel has. */
    private void edited() {
        side.shown()
                .flatMap(element -> studio.services().elements().sheets().of(studio.key(), element))
                .ifPresent(this::take);
    }
}
