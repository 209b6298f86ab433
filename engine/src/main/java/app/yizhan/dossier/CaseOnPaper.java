package app.yizhan.dossier;

import app.yizhan.catalog.Family;
import app.yizhan.organisation.Person;
import app.yizhan.party.PartyCases;
import app.yizhan.request.Request;
import app.yizhan.request.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case as one person reads it, before it is put on paper.
 *
 * @param fields keys of the fields whose values the reader may see
 * @param opinions whether they may read what others wrote when they decided
 * @param own whether it is their own
 * @param data values of these fields
 * @param acts those that stand, in the order in which they were recorded
 * @param history what happened, oldest first
 */
record CaseOnPaper(
        PartyCases.Case of,
        Request request,
        Person applicant,
        Family family,
        Set<String> fields,
        boolean opinions,
        boolean own,
        Map<String, Object> data,
        List<PartyCases.Done> acts,
        List<TimelineEntry> history) {

    List<PartyCases.Done> actsOf(String step) {
        return acts.stream().filter(act -> act.step().equals(step)).toList();
    }

    /**
     * Whether the reader may see all that the form would say. What only the applicant's own forms say is theirs; all others are the
     * Party's papers about them.
     */
    boolean shows(PaperForm form) {
        if (own && !form.applicant()) {
            return false;
        }
        return form.cells().allMatch(this::shows);
    }

    private boolean shows(PaperForm.Cell cell) {
        if (cell.of().startsWith("opinion.")) {
            return opinions;
        }
        return !cell.isField() || cell.veiled() || !exists(cell.field()) || fields.contains(cell.field());
    }

    /** A school's own model may ask for less. */
    private boolean exists(String field) {
        return family.field(field).isPresent();
    }
}
