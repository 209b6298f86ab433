package app.yizhan.studio;

import app.yizhan.audit.Audit;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import app.yizhan.studio.internal.ModelDraftMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a draft, or an old version, the one that new cases start on, and lets running ones go on with it. */
@Service
public class Publishing {

    private static final Duration WAITED = Duration.ofSeconds(60);

    /** What is kept for a call that comes again. @param migration null: no case is moved */
    record Started(int version, @Nullable String migration) {}

    private final DraftRows drafts;
    private final ModelDraftMapper mapper;
    private final ModelLint lint;
    private final ServiceKeys keys;
    private final FamilyVersions versions;
    private final Families families;
    private final Migrations migrations;
    private final Settings settings;
    private final Audit audit;
    private final Once once;
    private final Retries retries;

    Publishing(
            DraftRows drafts,
            ModelDraftMapper mapper,
            ModelLint lint,
            ServiceKeys keys,
            FamilyVersions versions,
            Families families,
            Migrations migrations,
            Settings settings,
            Audit audit,
            Once once,
            Retries retries) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.lint = lint;
        this.keys = keys;
        this.versions = versions;
        this.families = families;
        this.migrations = migrations;
        this.settings = settings;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
    }

    /**
     * Publishes the draft of a service and waits at most a minute for the cases that are moved.
     *
     * @throws NotFound if there is no draft
     * @throws ModelHasErrors if lint finds errors
     * @throws SecondPairOfEyes if the publisher edited the draft and the setting asks for another
     * @throws NothingChanged if it is the newest version
     */
    public Publish.Result publish(Publish asked) {
        return publish(asked, WAITED);
    }

    /** The same, for a page that shows how far the cases are: it waits at most that long for them. */
    public Publish.Result publish(Publish asked, Duration wait) {
        var started = retries.run(() -> once.run(
                asked.personId(),
                asked.requestKey(),
                "model publish " + asked.service(),
                asked.body(),
                Started.class,
                () -> start(asked)));
        families.published(asked.service());
        return migrations.result(asked.service(), started, wait, asked.locale());
    }

    /**
     * Publishes the files of an old version anew; running cases stay where they are. One administrator may do so alone, and it is in the
     * record.
     *
     * @return number of the new version
     * @throws NotFound if there is no such version
     * @throws NothingChanged if it is the newest already
     */
    public int rollBack(
            String service, int version, @Nullable String comment, @Nullable String requestKey, String personId) {
        var words = Publish.checked(comment);
        var started = retries.run(() -> once.run(
                personId,
                requestKey,
                "model rollback " + service,
                Map.of("version", version, "comment", String.valueOf(words)),
                Started.class,
                () -> {
                    var published = deploy(versions.resources(service, version), words, personId);
                    record("model.rolled-back", service, published, words, personId, Map.of("to", version));
                    return new Started(published.version(), null);
                }));
        families.published(service);
        return started.version();
    }

    private Started start(Publish asked) {
        var draft = drafts.lock(asked.service()).orElseThrow(() -> new NotFound("draft"));
        if (settings.flag(StudioSettings.FOUR_EYES)
                && mapper.editors(draft.id()).contains(asked.personId())) {
            throw new SecondPairOfEyes();
        }
        var files = drafts.resources(draft);
        lint.demandNoErrors(files, asked.locale());
        if (versions.latest(files.key()).isEmpty()) {
            keys.checkFirst(files.key());
        }
        var published = deploy(files, asked.comment(), asked.personId());
        drafts.close(draft, "PUBLISHED", asked.personId());
        record(
                "model.published",
                asked.service(),
                published,
                asked.comment(),
                asked.personId(),
                Map.of("draft", draft.id(), "migrate", asked.migrate().name()));
        return new Started(published.version(), migrations.plan(asked, published.version(), files));
    }

    private PublishedVersion deploy(FamilyResources files, @Nullable String comment, String personId) {
        versions.latest(files.key())
                .filter(newest -> newest.contentHash().equals(files.contentHash()))
                .ifPresent(newest -> {
                    throw new NothingChanged(newest.version());
                });
        try {
            return versions.publish(files, personId, comment);
        } catch (ProcessEngineException e) {
            throw new ModelNotTaken(e);
        }
    }

    private void record(
            String action,
            String service,
            PublishedVersion published,
            @Nullable String comment,
            String personId,
            Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("version", published.version());
        facts.put("hash", published.contentHash());
        audit.record(
                Audit.SYSTEM,
                personId,
                action,
                service,
                facts,
                comment == null ? Map.of() : Map.of("comment", comment));
    }
}
