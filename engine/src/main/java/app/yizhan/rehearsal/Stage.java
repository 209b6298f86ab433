package app.yizhan.rehearsal;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A running engine of a rehearsal, with the folder of its files. Closing it leaves neither. */
final class Stage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    private final ConfigurableApplicationContext context;
    private final Path folder;

    Stage(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** @param others families as they are published, of which those that did not come with the application are deployed too */
    void open(List<FamilyResources> others, FamilyResources draft, String ownerId) {
        var versions = context.getBean(FamilyVersions.class);
        var families = context.getBean(Families.class);
        var transactions = context.getBean(TransactionTemplate.class);
        others.stream()
                .filter(family -> versions.latest(family.key())
                        .filter(here -> here.contentHash().equals(family.contentHash()))
                        .isEmpty())
                .forEach(family -> {
                    transactions.executeWithoutResult(t -> versions.publish(family, null, null));
                    families.published(family.key());
                });
        transactions.executeWithoutResult(t -> versions.publish(draft, null, null));
        families.published(draft.key());
        context.getBean(StageActs.class).begin(draft.key(), ownerId);
        script().begin();
    }

    StageScript script() {
        return context.getBean(StageScript.class);
    }

    StageSight sight() {
        return context.getBean(StageSight.class);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            remove();
        }
    }

    private void remove() {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            LOG.warn("The folder of a rehearsal is left: {}", folder, e);
        }
    }
}
