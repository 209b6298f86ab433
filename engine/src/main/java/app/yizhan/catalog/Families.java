package app.yizhan.catalog;

import app.yizhan.camunda.AtStart;
import app.yizhan.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What is deployed: families by key and by the definition that a case runs on. */
@Service
public class Families extends AtStart {

    /** Another node may publish; its version is seen here after at most this long. */
    private static final Duration LATEST_IS_ASKED_AGAIN = Duration.ofSeconds(30);

    private record Latest(Family family, long readAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - readAtNanos < LATEST_IS_ASKED_AGAIN.toNanos();
        }
    }

    private final FamilyVersions versions;
    private final FamilyReader reader;
    private final TransactionTemplate transactions;
    private final Map<String, Family> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();

    Families(FamilyVersions versions, FamilyReader reader, TransactionTemplate transactions) {
        super(BEFORE_THE_DEMO);
        this.versions = versions;
        this.reader = reader;
        this.transactions = transactions;
    }

    /** The version that new requests start on. @throws NotFound if there is no such service */
    public Family latest(String key) {
        var known = latest.get(key);
        if (known != null && known.isFresh()) {
            return known.family();
        }
        var version = versions.latest(key).orElseThrow(() -> new NotFound("service"));
        var family = of(version.definitionId());
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

    /**
     * A family as files say it that are not deployed, of what is still being drawn: steps for which nobody is named yet are left
     * out.
     *
     * @throws ModelFault naming element, property and value of what nobody could keep to
     */
    public Family readBegun(FamilyContent content) {
        return reader.readBegun(content);
    }

    /** A version was published on this node: whoever asks from now on gets it. */
    public void published(String key) {
        latest.remove(key);
    }

    /** Deploys shipped families that are new or changed: one deployment with all resources, all or nothing. */
    void deployShipped() {
        versions.shippedChanges().forEach(shipped -> {
            transactions.executeWithoutResult(t -> versions.publish(shipped, null, null));
            published(shipped.key());
        });
    }

    @Override
    protected void prepare() {
        deployShipped();
    }
}
