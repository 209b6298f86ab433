package app.yizhan.approval;

import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slot as the person who may fill it, or filled it, sees it.
 *
 * @param purpose DECIDE, WORK, RESUBMIT, or CONSULT for a delegate's answer
 * @param open whether it still waits for the person
 * @param signers everybody who signs in this round, in their order; one row if only this slot does
 */
public record TaskDetail(
        String slotId,
        Request request,
        String step,
        String purpose,
        boolean open,
        Sheet sheet,
        Offer offer,
        Times times,
        Asking asking,
        List<Signer> signers) {

    /**
     * What is read and filled in.
     *
     * @param form the step's own form, or the start form after a return
     * @param writable keys of that form which this step may write
     * @param data values of the request that this step may see
     * @param changed keys that the last resubmission changed
     */
    public record Sheet(FormSchema form, Set<String> writable, Map<String, Object> data, Set<String> changed) {}

    /**
     * What can be done.
     *
     * @param undoable those of the decisions offered that could be taken back afterwards, while nobody acted on them
     * @param undoUntil until when the person's own decision can be taken back; null if it cannot
     */
    public record Offer(
            List<Action> actions,
            Set<Action> undoable,
            List<ReasonCode> reasonCodes,
            List<ReturnTo> returnTargets,
            @Nullable LocalDateTime undoUntil) {}

    /** Since when it waits, until when, and who holds it. */
    public record Times(
            LocalDateTime since,
            @Nullable LocalDateTime due,
            @Nullable String claimedBy,
            @Nullable LocalDateTime claimedUntil) {}

    /** Why the person is asked, as what, and for whom. */
    public record Asking(
            List<Reason> why,
            @Nullable String actingAs,
            @Nullable String actingFor) {}

    public record ReasonCode(String code, String name) {}

    /**
     * Where the task may go back to, or why it may not.
     *
     * @param step key of a step, or {@code APPLICANT}
     * @param cancels keys of other open steps whose work is lost by it
     * @param opens keys of other steps that are asked again with it
     * @param blocked null if it is offered, else a word of {@code return.blocked.<word>}
     */
    public record ReturnTo(
            String step,
            List<String> cancels,
            List<String> opens,
            @Nullable String blocked) {}

    /**
     * One who signs in this round.
     *
     * @param names one person, or those of whom one signs
     * @param state OPEN, WAITING until it is their turn, HIDDEN while the applicant has it, or FILLED
     * @param place RULE, BEFORE, AFTER, BESIDE or DELEGATE
     * @param verdict APPROVE, REJECT, SUBMIT or null
     * @param removable id of the person if the reader may take them away; else null
     */
    public record Signer(
            String slotId,
            List<String> names,
            String state,
            String place,
            @Nullable String addedBy,
            @Nullable String verdict,
            @Nullable LocalDateTime at,
            @Nullable String removable) {}

    /** Whether the reader acts here as the applicant, be it under an alias. */
    public boolean asksApplicant() {
        return Principal.person(request.applicantId()).value().equals(asking.actingAs());
    }

    public FormSchema form() {
        return sheet.form();
    }

    public Set<String> writable() {
        return sheet.writable();
    }

    public Map<String, Object> data() {
        return sheet.data();
    }

    public Set<String> changed() {
        return sheet.changed();
    }

    public List<Action> actions() {
        return offer.actions();
    }

    public Set<Action> undoable() {
        return offer.undoable();
    }

    public List<ReasonCode> reasonCodes() {
        return offer.reasonCodes();
    }

    public List<ReturnTo> returnTargets() {
        return offer.returnTargets();
    }

    public @Nullable LocalDateTime undoUntil() {
        return offer.undoUntil();
    }

    public LocalDateTime since() {
        return times.since();
    }

    public @Nullable LocalDateTime due() {
        return times.due();
    }

    public @Nullable String claimedBy() {
        return times.claimedBy();
    }

    public @Nullable LocalDateTime claimedUntil() {
        return times.claimedUntil();
    }

    public List<Reason> why() {
        return asking.why();
    }

    public @Nullable String actingAs() {
        return asking.actingAs();
    }

    public @Nullable String actingFor() {
        return asking.actingFor();
    }
}
