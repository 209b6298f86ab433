package app.yizhan.api;

import app.yizhan.refusal.NotFound;
import app.yizhan.request.Drafts;
import app.yizhan.request.Prefill;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Unsent words of the caller, one draft a service. */
@RestController
@RequestMapping("/api/v1/services/{key}/draft")
class DraftsApi {

    record DraftAnswer(String id, Map<String, Object> data, OffsetDateTime savedAt) {

        static DraftAnswer of(Drafts.Draft draft) {
            return new DraftAnswer(draft.id(), draft.data(), Instants.of(draft.savedAt()));
        }
    }

    private final Drafts drafts;
    private final Prefill prefill;

    DraftsApi(Drafts drafts, Prefill prefill) {
        this.drafts = drafts;
        this.prefill = prefill;
    }

    @GetMapping
    DraftAnswer draft(@PathVariable String key, Caller caller) {
        prefill.startable(key, caller.id());
        return drafts.find(caller.id(), key).map(DraftAnswer::of).orElseThrow(() -> new NotFound("draft"));
    }

    /** Nothing is checked yet but that the form has a place for it. */
    @PutMapping
    DraftAnswer save(@PathVariable String key, @RequestBody ServicesApi.FormData body, Caller caller) {
        prefill.startable(key, caller.id());
        return DraftAnswer.of(drafts.save(caller.id(), key, Plain.data(body.data())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String key, Caller caller) {
        prefill.startable(key, caller.id());
        drafts.discard(caller.id(), key);
    }
}
