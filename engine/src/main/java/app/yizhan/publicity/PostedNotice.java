package app.yizhan.publicity;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice on the board that everybody reads: no more than has to be known.
 *
 * @param step code of a step of the rules: for what they are made public
 */
public record PostedNotice(
        String id,
        Unit unit,
        String step,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean provisional,
        String contact,
        List<Person> people) {

    /**
     * Somebody whom it names.
     *
     * @param subjectId by which an objection names them; it leads nowhere else
     * @param mine what became of the reader's own objection; null: they have handed in none
     */
    public record Person(
            String subjectId,
            String name,
            @Nullable String className,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable Mine mine) {}

    /** Of an objection of one's own: whether it is with somebody, and what it came to. */
    public enum Mine {
        RECEIVED,
        VERIFIED
    }
}
