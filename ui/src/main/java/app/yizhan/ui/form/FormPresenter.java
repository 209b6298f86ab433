package app.yizhan.ui.form;

import app.yizhan.refusal.Refusal;
import app.yizhan.request.Drafts;
import app.yizhan.request.Path;
import app.yizhan.request.Requests;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/** A form on its way: kept while it is written, its path foretold as soon as enough is known, handed in once. */
final class FormPresenter {

    interface Display extends FormDisplay {

        void fill(Map<String, Object> values);

        void saved(LocalDateTime at, Map<String, Object> values);
    }

    private final String service;
    private final String me;
    private final Requests requests;
    private final Drafts drafts;
    private final Path path;
    private final Display display;
    private final String requestKey = UUID.randomUUID().toString();

    FormPresenter(String service, String me, Requests requests, Drafts drafts, Path path, Display display) {
        this.service = service;
        this.me = me;
        this.requests = requests;
        this.drafts = drafts;
        this.path = path;
        this.display = display;
    }

    void open() {
        drafts.find(me, service).ifPresent(draft -> {
            display.fill(draft.data());
            display.saved(draft.savedAt(), draft.data());
        });
        foretell();
    }

    void changed() {
        save();
        foretell();
    }

    void save() {
        try {
            var draft = drafts.save(me, service, display.values());
            display.saved(draft.savedAt(), draft.data());
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }

    private void foretell() {
        display.foretold(() -> path.preview(service, display.values(), me));
    }

    void submit() {
        display.handedIn(() -> requests.submit(service, display.values(), requestKey, me));
    }
}
