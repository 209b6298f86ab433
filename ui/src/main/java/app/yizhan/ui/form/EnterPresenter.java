package app.yizhan.ui.form;

import app.yizhan.behalf.ServiceWindow;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Path;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.Submitted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that a clerk fills in for the student at the window: its path is foretold, and it is handed in once. */
final class EnterPresenter {

    interface Display {
        Map<String, Object> values();

        /** @return null while there is none */
        @Nullable
        String sheetId();

        /** @param steps empty as long as too little is known */
        void path(List<PathStep> steps);

        void missing(InvalidFields refusal);

        void refused(Refusal refusal);

        void submitted(Submitted request);
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
        try {
            display.path(path.previewFor(student, service, display.values(), me));
        } catch (Refusal tooLittle) {
            display.path(List.of());
        }
    }

    void submit() {
        try {
            display.submitted(window.submit(service, student, display.values(), display.sheetId(), requestKey, me));
        } catch (InvalidFields missing) {
            display.missing(missing);
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }
}
