package app.yizhan.studio;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.studio.internal.ModelDraftMapper;
import app.yizhan.studio.internal.ModelDraftMapper.DraftRow;
import app.yizhan.studio.internal.ModelDraftMapper.RevisionRow;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written of drafts, with its entries in the record; the caller holds the draft's lock. */
@Component
class DraftRows {

    static final int KEPT_REVISIONS = 50;

    private final ModelDraftMapper mapper;
    private final People people;
    private final Audit audit;
    private final SchoolClock clock;

    DraftRows(ModelDraftMapper mapper, People people, Audit audit, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<ModelDraft> lock(String service) {
        mapper.lock(service);
        return mapper.open(service);
    }

    ModelDraft get(String service) {
        return mapper.open(service).orElseThrow(() -> new NotFound("draft"));
    }

    FamilyResources resources(ModelDraft draft) {
        return new FamilyResources(
                draft.service(),
                ModelArchive.read(mapper.files(draft.id(), draft.revision()).files()));
    }

    /** @throws DraftHeld if another edits it and it is not taken over */
    void hold(ModelDraft draft, boolean takeOver, String personId) {
        if (draft.holderId().equals(personId)) {
            return;
        }
        if (!takeOver) {
            throw new DraftHeld(people.get(draft.holderId()).name(), draft.heldSince());
        }
        mapper.take(draft.id(), personId, clock.now());
        audit(draft.service(), "model.draft-taken", personId, Map.of("from", draft.holderId()));
    }

    ModelDraft begin(FamilyResources files, @Nullable Integer basedOn, String personId) {
        var id = TimeOrderedId.next();
        mapper.insert(new DraftRow(id, files.key(), basedOn, personId, clock.now()));
        revision(id, 1, files, personId);
        return get(files.key());
    }

    /** Saving what is there already changes nothing. */
    ModelDraft revise(ModelDraft draft, FamilyResources files, String personId) {
        if (!draft.contentHash().equals(files.contentHash())) {
            int revision = draft.revision() + 1;
            revision(draft.id(), revision, files, personId);
            mapper.revise(draft.id(), revision);
            mapper.letGo(draft.id(), revision - KEPT_REVISIONS);
        }
        return get(files.key());
    }

    void close(ModelDraft draft, String outcome, String personId) {
        mapper.close(draft.id(), outcome, clock.now());
        audit(draft.service(), "model.draft-closed", personId, Map.of("draft", draft.id(), "outcome", outcome));
    }

    private void revision(String draftId, int revision, FamilyResources files, String personId) {
        mapper.insertRevision(new RevisionRow(
                draftId, revision, personId, clock.now(), files.contentHash(), ModelArchive.write(files)));
        audit(
                files.key(),
                "model.draft-saved",
                personId,
                Map.of("draft", draftId, "revision", revision, "hash", files.contentHash()));
    }

    private void audit(String service, String action, String personId, Map<String, ?> facts) {
        audit.record(Audit.SYSTEM, personId, action, service, facts, Map.of());
    }
}
