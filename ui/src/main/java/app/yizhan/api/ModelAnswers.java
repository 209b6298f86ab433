package app.yizhan.api;

import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelDraft;
import app.yizhan.studio.Models.Model;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Models as the API tells them. */
final class ModelAnswers {

    /** One service in the list. */
    record Line(
            String key,
            @Nullable Integer version,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String by,
            int running,
            @Nullable Draft draft) {

        static Line of(Model model) {
            var newest = model.newest().map(ModelAnswers::version).orElse(null);
            return new Line(
                    model.key(),
                    newest == null ? null : newest.version(),
                    newest == null ? null : newest.publishedAt(),
                    newest == null ? null : newest.by(),
                    model.running(),
                    ModelAnswers.draft(model));
        }
    }

    /** @param shippedNewer whether the application ships other files that wait to be taken */
    record Detail(String key, @Nullable Draft draft, boolean shippedNewer, List<OfVersion> versions) {

        static Detail of(Model model) {
            return new Detail(
                    model.key(),
                    ModelAnswers.draft(model),
                    model.shippedNewer(),
                    model.versions().stream().map(ModelAnswers::version).toList());
        }
    }

    /**
     * @param by id of the person who published it; null: shipped with the application
     * @param hash SHA-256 over all files
     */
    record OfVersion(
            int version,
            OffsetDateTime publishedAt,
            @Nullable String by,
            @Nullable String comment,
            String hash,
            int running) {}

    /** @param holder id of the person who edits it */
    record Draft(
            @Nullable Integer basedOn,
            int revision,
            String holder,
            OffsetDateTime heldSince,
            String savedBy,
            OffsetDateTime savedAt,
            String hash) {

        static Draft of(ModelDraft draft) {
            return new Draft(
                    draft.basedOn(),
                    draft.revision(),
                    draft.holderId(),
                    Instants.of(draft.heldSince()),
                    draft.savedBy(),
                    Instants.of(draft.savedAt()),
                    draft.contentHash());
        }
    }

    /** One state of a draft that was saved. */
    record Saved(int revision, String savedBy, OffsetDateTime savedAt, String hash) {

        static Saved of(ModelDraft.Revision revision) {
            return new Saved(
                    revision.revision(), revision.savedBy(), Instants.of(revision.savedAt()), revision.contentHash());
        }
    }

    record Linted(List<Found> findings) {

        static Linted of(List<Finding> findings) {
            return new Linted(findings.stream().map(Found::of).toList());
        }
    }

    /**
     * @param severity {@code error} or {@code warning}
     * @param part id of the row, cell or field within that table or form
     */
    record Found(
            String rule,
            String severity,
            @Nullable String elementId,
            @Nullable String part,
            String message) {

        static Found of(Finding finding) {
            return new Found(
                    finding.rule(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.elementId(),
                    finding.part(),
                    finding.message());
        }
    }

    private ModelAnswers() {}

    private static @Nullable Draft draft(Model model) {
        return model.draft() == null ? null : Draft.of(model.draft());
    }

    private static OfVersion version(app.yizhan.studio.Models.Version version) {
        var published = version.published();
        return new OfVersion(
                published.version(),
                Instants.of(published.publishedAt()),
                published.publishedBy(),
                published.comment(),
                published.contentHash(),
                version.running());
    }
}
