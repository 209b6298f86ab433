package app.yizhan.catalog;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.internal.FamilyVersionMapper;
import app.yizhan.catalog.internal.FamilyVersionMapper.FamilyVersion;
import app.yizhan.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All versions of families that were ever published, with their files. */
@Service
public class FamilyVersions {

    private final RepositoryService repository;
    private final FamilyVersionMapper mapper;
    private final FamilyReader reader;
    private final SchoolClock clock;
    private final Map<String, FamilyResources> shipped = FamilyFiles.all();

    FamilyVersions(RepositoryService repository, FamilyVersionMapper mapper, FamilyReader reader, SchoolClock clock) {
        this.repository = repository;
        this.mapper = mapper;
        this.reader = reader;
        this.clock = clock;
    }

    /** Keys of the services, in order. */
    public List<String> services() {
        return mapper.services();
    }

    /** Newest first; empty if there is no such service. */
    public List<PublishedVersion> of(String service) {
        return mapper.of(service).stream().map(FamilyVersions::published).toList();
    }

    public Optional<PublishedVersion> latest(String service) {
        return mapper.latest(service).map(FamilyVersions::published);
    }

    /** @throws NotFound if there is no such version */
    public FamilyResources resources(String service, int version) {
        return mapper.find(service, version)
                .map(v -> reader.deployed(service, v.deploymentId()))
                .orElseThrow(() -> new NotFound("model"));
    }

    /**
     * Publishes a version with all its files in one deployment, all or nothing; new cases start on it as soon as this commits.
     *
     * @param by person id; null: shipped with the application
     * @param comment what changed, in the publisher's words
     * @throws org.camunda.bpm.engine.ProcessEngineException if the engine does not take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PublishedVersion publish(FamilyResources resources, @Nullable String by, @Nullable String comment) {
        var service = resources.key();
        // never filtered: the engine would take two deployments of one second for the same, and give back the older one
        var builder = repository.createDeployment().name(service);
        resources.files().forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        var deployment = builder.deploy().getId();
        var definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(service)
                .singleResult();
        int number = mapper.latest(service).map(FamilyVersion::version).orElse(0) + 1;
        var version = new FamilyVersion(
                service, number, deployment, definition.getId(), resources.contentHash(), clock.now(), by, comment);
        mapper.insert(version);
        mapper.insertFiles(service, number, resources.hashes());
        return published(version);
    }

    /** Whether the application ships other files of the service than those that it shipped last: they wait for somebody to take them. */
    public boolean isShippedNewer(String service) {
        return shipped.containsKey(service)
                && mapper.latestShipped(service)
                        .filter(v ->
                                !v.contentHash().equals(shipped.get(service).contentHash()))
                        .isPresent();
    }

    /** Families that are new or changed since they were shipped last; what people have published since stays as it is. */
    List<FamilyResources> shippedChanges() {
        return shipped.values().stream()
                .filter(family -> mapper.latest(family.key())
                        .map(last -> last.publishedBy() == null
                                && !last.contentHash().equals(family.contentHash()))
                        .orElse(true))
                .toList();
    }

    private static PublishedVersion published(FamilyVersion row) {
        return new PublishedVersion(
                row.version(), row.definitionId(), row.contentHash(), row.publishedAt(), row.publishedBy(), row.note());
    }
}
