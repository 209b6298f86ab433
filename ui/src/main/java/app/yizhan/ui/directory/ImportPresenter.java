package app.yizhan.ui.directory;

import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
import app.yizhan.organisation.ImportNeedsConfirmation;
import app.yizhan.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** An import is always tried first; only what was tried can be taken. */
final class ImportPresenter {

    interface Display {
        void files(Map<String, byte[]> files);

        /** @param tried it was a dry run and nothing is stored yet */
        void report(DirectoryReport report, boolean tried);

        void refused(Refusal refusal);
    }

    private final DirectoryImport directory;
    private final String me;
    private final Display display;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean confirm;

    ImportPresenter(DirectoryImport directory, String me, Display display) {
        this.directory = directory;
        this.me = me;
        this.display = display;
    }

    void add(String name, byte[] content) {
        files.put(name, content);
        display.files(Map.copyOf(files));
    }

    void clear() {
        files.clear();
        display.files(Map.of());
    }

    void dryRun() {
        run(true);
    }

    void take() {
        run(false);
    }

    private void run(boolean dry) {
        try {
            var report = directory.run(files, dry, !dry && confirm, me);
            confirm = report.confirmationNeeded();
            display.report(report, dry);
        } catch (ImportNeedsConfirmation needed) {
            confirm = true;
            display.report(needed.report(), true);
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }
}
