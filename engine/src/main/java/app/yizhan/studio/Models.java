package app.yizhan.studio;

import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RunningCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to administer: services with their versions, the cases that run on each, and the open draft. */
@Service
@Transactional(readOnly = true)
public class Models {

    /** @param running cases that have not ended */
    public record Version(PublishedVersion published, int running) {}

    /**
     * One service.
     *
     * @param draft what is changed now, or null
     * @param shippedNewer whether the application ships other files than it did: they wait to be taken
     * @param versions newest first; none for a service that is not published yet
     */
    public record Model(String key, @Nullable ModelDraft draft, boolean shippedNewer, List<Version> versions) {

        public int running() {
            return versions.stream().mapToInt(Version::running).sum();
        }

        public Optional<Version> newest() {
            return versions.stream().findFirst();
        }
    }

    private final FamilyVersions versions;
    private final ModelDrafts drafts;
    private final RunningCases cases;

    Models(FamilyVersions versions, ModelDrafts drafts, RunningCases cases) {
        this.versions = versions;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** By key, services that only a draft names among them. */
    public List<Model> all() {
        var open = drafts.all().stream().collect(Collectors.toMap(ModelDraft::service, Function.identity()));
        var running = running();
        var keys = new TreeSet<>(versions.services());
        keys.addAll(open.keySet());
        return keys.stream().map(key -> model(key, open.get(key), running)).toList();
    }

    /** @throws NotFound if there is neither a version nor a draft */
    public Model get(String key) {
        var model = model(key, drafts.find(key).orElse(null), running());
        if (model.versions().isEmpty() && model.draft() == null) {
            throw new NotFound("model");
        }
        return model;
    }

    /** Whether there is a version or a draft. */
    public boolean exists(String key) {
        return drafts.exists(key);
    }

    /** The main process of a version, as published. @throws NotFound if there is no such version */
    public String bpmn(String key, int version) {
        var resources = versions.resources(key, version);
        return resources.text(resources.mainFile()).orElseThrow(() -> new NotFound("model"));
    }

    private Model model(String key, @Nullable ModelDraft draft, Map<String, Integer> running) {
        var published = versions.of(key).stream()
                .map(v -> new Version(v, running.getOrDefault(v.definitionId(), 0)))
                .toList();
        return new Model(key, draft, versions.isShippedNewer(key), published);
    }

    private Map<String, Integer> running() {
        return cases.counts().stream()
                .collect(Collectors.toMap(RunningCases.Count::definitionId, RunningCases.Count::cases));
    }
}
