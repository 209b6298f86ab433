package app.yizhan.api;

import app.yizhan.approval.Phrases;
import app.yizhan.approval.Phrases.Phrase;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own sentences for opinions. */
@RestController
@RequestMapping("/api/v1/phrases")
class PhrasesApi {

    record Body(@Nullable String words, @Nullable String requestKey) {}

    record Answer(List<Phrase> items) {}

    private final Phrases phrases;
    private final Once once;
    private final Retries retries;

    PhrasesApi(Phrases phrases, Once once, Retries retries) {
        this.phrases = phrases;
        this.once = once;
        this.retries = retries;
    }

    @GetMapping
    Answer list(Caller caller) {
        return new Answer(phrases.of(caller.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Phrase add(@RequestBody Body body, Caller caller) {
        return retries.run(() -> once.run(
                caller.id(),
                body.requestKey(),
                "phrase",
                body,
                Phrase.class,
                () -> phrases.add(body.words(), caller.id())));
    }

    @DeleteMapping("/{id:" + Ids.UUID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Caller caller) {
        phrases.remove(id, caller.id());
    }
}
