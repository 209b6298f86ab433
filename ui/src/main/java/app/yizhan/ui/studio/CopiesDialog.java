package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Checks;

/** Who gets a copy when a step is settled. */
final class CopiesDialog {

    private CopiesDialog() {}

    static void open(Studio studio, ModelSheet.Step step) {
        var known = step.rules().cc();
        var dialog =
                new EditDialog(studio, studio.say("studio.copies.of", step.name()), studio.say("studio.copies.hint"));
        var copies = new Checks(
                "copies",
                studio.say("studio.copies"),
                studio.services().edits().choices().of(studio.key(), known, studio.locale()));
        copies.set(known);
        dialog.add(copies);
        dialog.open(
                studio.say("studio.save"),
                () -> studio.services()
                        .edits()
                        .steps()
                        .copies(
                                studio.key(),
                                step.key(),
                                copies.value(),
                                studio.me().id(),
                                studio.locale()));
    }
}
