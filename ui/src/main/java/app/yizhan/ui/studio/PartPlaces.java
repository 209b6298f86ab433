package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelParts.Part;
import org.jspecify.annotations.Nullable;

/** Where in a table or form findings lead. */
final class PartPlaces {

    private PartPlaces() {}

    /** The row, cell or field; empty where it is about the whole; null where it is about something else. */
    static @Nullable String of(Part part, Finding finding) {
        var about = finding.elementId();
        if (!part.key().equals(about) && !part.file().equals(about)) {
            return null;
        }
        return finding.part() == null ? "" : finding.part();
    }
}
