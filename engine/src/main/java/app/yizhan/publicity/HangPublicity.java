package app.yizhan.publicity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be hung.
 *
 * @param unitId of the branch
 * @param candidates ids of requests that wait at the same step
 * @param lateReason why its first day lies before today, where it hung on paper already
 */
public record HangPublicity(
        String unitId,
        List<String> candidates,
        Days days,
        @Nullable String lateReason,
        @Nullable String requestKey) {

    /**
     * When and where it hangs.
     *
     * @param lastDay null: after the fewest working days that the rules ask for
     * @param place where it hangs beside the board of the application
     * @param contact to whom objections can be told otherwise: office, phone, mail
     */
    public record Days(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String place,
            @Nullable String contact) {}

    public HangPublicity {
        candidates =
                candidates == null ? List.of() : candidates.stream().distinct().toList();
    }
}
