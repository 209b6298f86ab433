package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes services from nothing, or as a copy of another: what comes of it is a draft, and all else is done to that. */
@Service
public class NewServices {

    private final NewServiceCheck check;
    private final NewServiceChoices choices;
    private final NewFiles files;
    private final ServiceCopies copies;
    private final ServiceKeys keys;
    private final SourceGuard guard;
    private final DraftRows rows;
    private final Once once;
    private final Retries retries;

    NewServices(
            NewServiceCheck check,
            NewServiceChoices choices,
            NewFiles files,
            ServiceCopies copies,
            ServiceKeys keys,
            SourceGuard guard,
            DraftRows rows,
            Once once,
            Retries retries) {
        this.check = check;
        this.choices = choices;
        this.files = files;
        this.copies = copies;
        this.keys = keys;
        this.guard = guard;
        this.rows = rows;
        this.once = once;
        this.retries = retries;
    }

    /**
     * Begins the draft of a new service.
     *
     * @param requestKey of the caller's own: the same call again gets the same answer, whatever became of the draft; or null
     * @throws InvalidFields naming every field that is wrong, as {@code fields.0.options.1.label}; field {@code key} if another has it by now
     */
    public ModelDraft create(NewService said, @Nullable String requestKey, String personId, Locale locale) {
        return retries.run(() -> once.run(personId, requestKey, "model create", said, ModelDraft.class, () -> {
            var made = made(said);
            guard.refuse(made, locale);
            return rows.begin(made, null, personId);
        }));
    }

    private FamilyResources made(NewService said) {
        var copied = said.copyOf() == null ? "" : said.copyOf().strip();
        return copied.isEmpty() ? files.of(check.check(said)) : copies.of(copied, check.head(said));
    }

    /** A free key made of a name, as {@code key-replacement}; empty where nothing of it is latin. */
    @Transactional(readOnly = true)
    public String suggestedKey(String nameEn) {
        return keys.suggested(nameEn);
    }

    /** Rules of whom a step may ask, in words: those for which somebody is there today. */
    @Transactional(readOnly = true)
    public Map<String, String> deciders(Locale locale) {
        return choices.deciders(locale);
    }

    /** Who may apply, in words by key; students first. */
    @Transactional(readOnly = true)
    public Map<String, String> starters(Locale locale) {
        return choices.starters(locale);
    }

    /** Whose scope may let them see the requests, in words by key. */
    @Transactional(readOnly = true)
    public Map<String, String> viewers(Locale locale) {
        return choices.viewers(locale);
    }

    /** Services of which a copy works as they do, in words by key: none of their steps is written for them alone. */
    @Transactional(readOnly = true)
    public Map<String, String> copied(Locale locale) {
        return copies.offered(locale);
    }

    /** Of every other service a sentence that says which part of it a copy could not do. */
    @Transactional(readOnly = true)
    public List<String> notCopied(Locale locale) {
        return copies.refused(locale);
    }
}
