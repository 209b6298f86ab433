package app.yizhan.ui.form;

import app.yizhan.behalf.ServiceWindow;
import app.yizhan.organisation.Person;
import app.yizhan.request.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that a clerk fills in for the student at the window: its path is foretold, and it is handed in once. */
final class EnterPresenter {

    interface Display extends FormDisplay {

        /** @return null while there is none */
        @Nullable
        String sheetId();
    }

    private final String service;
    private final Person student;
    private final String me;
    private final ServiceWindow window;
    private final Path path;
    private final Display display;
    private final String requestKey = UUID.randomUUID().toString();

    EnterPresenter(String service, Person student, String me, ServiceWindow window, Path path, Display display) {
        this.service = service;
        this.student = student;
        this.me = me;
        this.window = window;
        this.path = path;
        this.display = display;
    }

    void foretell() {
        display.foretold(() -> path.previewFor(student, service, display.values(), me));
    }

    void submit() {
        display.handedIn(() -> window.submit(service, student, display.values(), display.sheetId(), requestKey, me));
    }
}
