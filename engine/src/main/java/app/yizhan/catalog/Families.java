package app.yizhan.catalog;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.internal.FamilyVersionMapper;
import app.yizhan.catalog.internal.FamilyVersionMapper.FamilyVersion;
import app.yizhan.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is deployed: families by key and by the definition that a case runs on. */
@Service
public class Families implements SmartLifecycle {

    /** Another node may publish; its version is seen here after at most this long. */
    private static final Duration LATEST_IS_ASKED_AGAIN = Duration.ofSeconds(30);

    private record Latest(Family family, long readAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - readAtNanos < LATEST_IS_ASKED_AGAIN.toNanos();
        }
    }

    private final RepositoryService repository;
    private final FamilyVersionMapper versions;
    private final FamilyReader reader;
    private final SchoolClock clock;
    private final TransactionTemplate transactions;
    private final Map<String, Family> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();
    private volatile boolean running;

    Families(
            RepositoryService repository,
            FamilyVersionMapper versions,
            FamilyReader reader,
            SchoolClock clock,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.versions = versions;
        this.reader = reader;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The version that new requests start on. @throws NotFound if there is no such service */
    public Family latest(String key) {
        var known = latest.get(key);
        if (known != null && known.isFresh()) {
            return known.family();
        }
        var definition = versions.latest(key)
                .map(v -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(v.deploymentId())
                        .processDefinitionKey(key)
                        .singleResult())
                .orElseThrow(() -> new NotFound("service"));
        var family = of(definition.getId());
        latest.put(key, new Latest(family, System.nanoTime()));
        return family;
    }

    /** The version that a case runs on. */
    public Family of(String definitionId) {
        return byDefinition.computeIfAbsent(definitionId, reader::read);
    }

    public List<Family> all() {
        return versions.services().stream().map(this::latest).toList();
    }

    public Optional<Family> find(String key) {
        // texts are asked for by the dozen: only a key that is not known yet, or may be old, costs a statement
        var known = latest.get(key);
        return known != null && known.isFresh()
                ? Optional.of(known.family())
                : versions.latest(key).map(v -> latest(key));
    }

    /** Deploys shipped families that are new or changed: one deployment with all resources, all or nothing. */
    void deployShipped() {
        FamilyFiles.all().values().forEach(shipped -> transactions.executeWithoutResult(t -> deploy(shipped)));
    }

    private void deploy(FamilyFiles.Shipped shipped) {
        var hash = shipped.contentHash();
        var last = versions.latest(shipped.key());
        if (last.isPresent() && last.get().contentHash().equals(hash)) {
            return;
        }
        var builder = repository.createDeployment().name(shipped.key()).enableDuplicateFiltering(false);
        shipped.files()
                .forEach((name, content) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        var deployment = builder.deploy();
        int version = last.map(FamilyVersion::version).orElse(0) + 1;
        versions.insert(new FamilyVersion(shipped.key(), version, deployment.getId(), hash), clock.now(), null);
        latest.remove(shipped.key());
    }

    @Override
    public void start() {
        deployShipped();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that serves people. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
