package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** More lines are bad, or more people would leave, than is taken unasked. Nothing was changed. */
public class ImportNeedsConfirmation extends Refusal {

    private final transient DirectoryReport report;

    ImportNeedsConfirmation(DirectoryReport report) {
        super(Kind.CONFLICT, "IMPORT_NEEDS_CONFIRMATION", Map.of("bad", report.bad(), "removed", report.removed()));
        this.report = report;
    }

    /** What the import would have done. */
    public DirectoryReport report() {
        return report;
    }
}
