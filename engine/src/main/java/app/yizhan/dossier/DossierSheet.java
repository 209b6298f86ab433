package app.yizhan.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which papers the file of a case holds, and which it should.
 *
 * @param items in the order in which they lie in it
 * @param writes whether the reader keeps the file
 */
public record DossierSheet(String requestId, String number, String applicant, List<Item> items, boolean writes) {

    public enum State {
        PRESENT,
        /** Its step is done. */
        MISSING,
        /** Its step is still to come, or goes on. */
        LATER
    }

    /**
     * A paper.
     *
     * @param article of the rule that asks for it; empty: practice does, or no article is at hand
     * @param day that stands on it; of a missing one the day on which its step was done; null: it is still to come
     * @param by name of whoever noted it; empty: nobody has
     * @param keptWhere where the original lies; empty: nothing is said
     */
    public record Item(
            DossierPaper paper,
            State state,
            String article,
            @Nullable LocalDate day,
            String by,
            String keptWhere) {}

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
