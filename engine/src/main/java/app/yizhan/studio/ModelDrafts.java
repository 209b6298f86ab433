package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Retries;
import app.yizhan.studio.internal.ModelDraftMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One open draft a service, edited by one administrator at a time; every state that was saved is kept with who saved it. */
@Service
public class ModelDrafts {

    private final ModelDraftMapper mapper;
    private final DraftRows rows;
    private final FamilyVersions versions;
    private final SourceGuard guard;
    private final WrittenNames written;
    private final ServiceKeys keys;
    private final Retries retries;

    ModelDrafts(
            ModelDraftMapper mapper,
            DraftRows rows,
            FamilyVersions versions,
            SourceGuard guard,
            WrittenNames written,
            ServiceKeys keys,
            Retries retries) {
        this.mapper = mapper;
        this.rows = rows;
        this.versions = versions;
        this.guard = guard;
        this.written = written;
        this.keys = keys;
        this.retries = retries;
    }

    public Optional<ModelDraft> find(String service) {
        return mapper.open(service);
    }

    /** All open ones, by service. */
    public List<ModelDraft> all() {
        return mapper.allOpen();
    }

    /** Whether the service is published or has an open draft. */
    boolean exists(String service) {
        return versions.latest(service).isPresent() || find(service).isPresent();
    }

    /** The draft, or the newest version where there is none. @throws NotFound if there is neither */
    public FamilyResources draftOrNewest(String service) {
        return find(service).map(rows::resources).or(() -> newest(service)).orElseThrow(() -> new NotFound("model"));
    }

    /** What was saved of the open draft, newest first; at most 50. */
    public List<ModelDraft.Revision> history(String service) {
        return mapper.history(rows.get(service).id(), DraftRows.KEPT_REVISIONS);
    }

    /**
     * Saves all files of the family. What is no family, or carries code, is refused and not kept; whatever else is wrong
     * with it is lint's to say, what only other modelers know among it.
     *
     * @param takeOver whether to go on with a draft that another administrator edits
     * @throws DraftHeld if another edits it
     * @throws InvalidFields naming file or element
     */
    public ModelDraft save(FamilyResources files, boolean takeOver, String personId, Locale locale) {
        return change(files.key(), takeOver, personId, locale, known -> files);
    }

    /** The same for one file, replaced or added. */
    public ModelDraft saveFile(
            String service, String name, byte[] content, boolean takeOver, String personId, Locale locale) {
        return change(service, takeOver, personId, locale, known -> known.with(Map.of(name, content)));
    }

    /**
     * The same for one file as somebody changed it in an editor; the Chinese texts follow the names that it has now.
     *
     * @param readFrom hash of the files that it was read from; null: whatever they are by now, and whoever edits them
     * @throws DraftHeld if another edits it
     * @throws DraftMoved if they are others by now, unless the same was saved already
     */
    public ModelDraft savePart(
            String service, String name, byte[] content, @Nullable String readFrom, String personId, Locale locale) {
        return change(service, readFrom == null, personId, locale, known -> {
            var changed = written.follow(known, name, content);
            if (readFrom != null
                    && !known.contentHash().equals(readFrom)
                    && !known.contentHash().equals(changed.contentHash())) {
                throw new DraftMoved();
            }
            return changed;
        });
    }

    /** The same for whatever makes new files of those of the draft, or of the newest version where there is none. */
    public ModelDraft change(
            String service, boolean takeOver, String personId, Locale locale, UnaryOperator<FamilyResources> change) {
        if (!ModelFiles.isKey(service)) {
            throw new NotFound("model");
        }
        return retries.run(() -> {
            var draft = rows.lock(service);
            draft.ifPresent(open -> rows.hold(open, takeOver, personId));
            var before = draft.map(rows::resources)
                    .or(() -> newest(service))
                    .orElseGet(() -> new FamilyResources(service, new TreeMap<>()));
            var after = change.apply(before);
            var basedOn = versions.latest(service).map(PublishedVersion::version);
            if (draft.isEmpty() && basedOn.isEmpty()) {
                keys.check(service);
            }
            guard.refuse(after, locale);
            return draft.map(open -> rows.revise(open, after, personId))
                    .orElseGet(() -> rows.begin(after, basedOn.orElse(null), personId));
        });
    }

    /** Goes on with a draft that another administrator edits. @throws NotFound if there is none */
    public ModelDraft takeOver(String service, String personId) {
        return retries.run(() -> {
            rows.hold(rows.lock(service).orElseThrow(() -> new NotFound("draft")), true, personId);
            return rows.get(service);
        });
    }

    /** @throws DraftHeld if another administrator edits it */
    public void discard(String service, String personId) {
        retries.run(() -> {
            var draft = rows.lock(service).orElseThrow(() -> new NotFound("draft"));
            rows.hold(draft, false, personId);
            rows.close(draft, "DISCARDED", personId);
            return draft;
        });
    }

    private Optional<FamilyResources> newest(String service) {
        return versions.latest(service).map(v -> versions.resources(service, v.version()));
    }
}
