package app.yizhan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where people stand on their way into the Party, told by the family that keeps their cases. */
public interface PartyCases {

    /**
     * One case.
     *
     * @param className as it was when the application was handed in; null: the applicant was in none
     * @param branchId the applicant's branch today
     * @param pack code of the rules it was begun under
     * @param step code of the step of the rules at which it waits; null: at none, or it has ended
     * @param since day on which that step opened; null: with {@code step}
     * @param returned whether it waits for the applicant, to whom it was given back
     * @param due day by which the step should be done; null: nothing is said
     * @param acts the last day of each step that was done, by code
     * @param late how many of its acts were recorded later than they happened
     * @param contacts ids of those who are named as contacts (培养联系人)
     * @param introducers ids of those who are named as introducers (入党介绍人)
     * @param onProbation whether the applicant is admitted, and the probation not ended
     * @param probationEnd last day of the probation, with its extension; null: no meeting has admitted the applicant
     * @param verdict what the rules say of the step, with what is known so far; null: with {@code step}
     */
    record Case(
            String requestId,
            String number,
            String applicantId,
            String applicant,
            @Nullable String className,
            String branchId,
            String pack,
            @Nullable String step,
            @Nullable LocalDate since,
            boolean returned,
            @Nullable LocalDate due,
            Map<String, LocalDate> acts,
            int late,
            List<String> contacts,
            List<String> introducers,
            boolean onProbation,
            @Nullable LocalDate probationEnd,
            @Nullable Verdict verdict) {

        /** Ids of those who are named as contacts or introducers. */
        public Set<String> accompanied() {
            var all = new HashSet<>(contacts);
            all.addAll(introducers);
            return all;
        }
    }

    /**
     * An act that stands.
     *
     * @param step code of the step of the rules
     * @param by id of whoever recorded it
     * @param months by which it moved the end of the probation; null: not at all
     */
    record Done(
            String id,
            String step,
            LocalDate day,
            String by,
            @Nullable Integer months) {}

    /**
     * Places of a year's plan.
     *
     * @param reserved by those who were chosen and are still on their way
     * @param consumed by those who were admitted
     */
    record Taken(int reserved, int consumed) {}

    /** Those that run, of applicants of these branches; in the order in which they began. */
    List<Case> running(Collection<String> branches);

    /** Empty if the request is none of these cases. */
    Optional<Case> of(String requestId);

    /** What was done in a case, in the order in which it was recorded; the application is none of it. */
    List<Done> acts(String requestId);

    /** Code of the step of the rules that a step of the model is; empty: it is none. */
    Optional<String> stepOf(String task);

    /**
     * How many of a committee's places those take who were chosen in that year.
     *
     * @param except id of a case that does not count; empty: all do
     */
    Taken taken(String committeeId, int year, String except);
}
