package app.yizhan.ui.directory;

import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.TreeSet;

/** Takes the directory's CSV files: choose, try, read the report, take. */
@Route(value = "directory", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.PEOPLE_ADMIN})
class ImportView extends Div implements Titled, ImportPresenter.Display {

    private static final int MOST_FILES = 8;
    private static final int MOST_BYTES = 30_000_000;

    private final transient ImportPresenter presenter;
    private final transient PageWords words;
    private final Upload upload;
    private final Paragraph chosen = new Paragraph();
    private final NativeButton tryIt;
    private final Div result = new Div();

    ImportView(DirectoryImport directory, PageWords words, CurrentPerson current) {
        this.words = words;
        this.presenter = new ImportPresenter(directory, current.id(), this);
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        upload = new Upload(UploadHandler.inMemory((file, content) -> presenter.add(file.fileName(), content)));
        upload.setAcceptedFileTypes("text/csv", ".csv");
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(Buttons.plain(getTranslation("import.choose"), click -> {}));
        upload.setDropLabel(new Paragraph(getTranslation("import.drop")));
        tryIt = Buttons.primary(getTranslation("import.try"), click -> presenter.dryRun());
        result.addClassName("col");
        result.getElement().setAttribute("aria-live", "polite");
        add(head, new Paragraph(getTranslation("import.hint")), upload, chosen, tryIt, result);
        files(Map.of());
    }

    @Override
    public void files(Map<String, byte[]> files) {
        chosen.setText(
                files.isEmpty()
                        ? getTranslation("import.none")
                        : getTranslation(
                                "import.files",
                                String.join(getTranslation("list.and"), new TreeSet<>(files.keySet()))));
        tryIt.setVisible(!files.isEmpty());
        result.removeAll();
    }

    @Override
    public void report(DirectoryReport report, boolean tried) {
        result.removeAll();
        result.add(new ReportPart(report, tried, words));
        if (tried) {
            String act = getTranslation(report.confirmationNeeded() ? "import.take.anyway" : "import.take");
            result.add(new Div(Buttons.plain(act, click -> presenter.take())));
        } else {
            upload.clearFileList();
            tryIt.setVisible(false);
        }
    }

    @Override
    public void refused(Refusal refusal) {
        result.removeAll();
        var note = new Note(Note.Tone.LATE, words.of(refusal));
        words.refusals().fields(refusal).values().forEach(note::with);
        result.add(note);
    }

    @Override
    public String title() {
        return getTranslation("nav.import");
    }
}
