package app.yizhan.seal;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper sees of a unit's seals.
 *
 * @param place where papers are stamped by hand; empty: not said
 * @param seals newest first, ended ones included
 * @param kinds documents that ask for this unit's seal
 * @param uses the log, newest first, at most 100
 */
public record KeptSeals(Unit unit, String place, List<Seal> seals, List<Allowed> kinds, List<Use> uses) {

    /**
     * A picture, of which nobody sees more than what it stamps.
     *
     * @param endsOn first day on which it is not used any more; null: for ever
     * @param inForce whether it is put on documents today
     */
    public record Seal(
            String id,
            LocalDate fromDay,
            @Nullable LocalDate endsOn,
            String uploadedBy,
            LocalDateTime uploadedAt,
            boolean inForce) {}

    /** @param permissionId null: it is not put on with nobody asked */
    public record Allowed(
            SealableKinds.Kind kind,
            @Nullable String permissionId,
            String allowedBy,
            @Nullable LocalDateTime allowedAt) {}

    /**
     * One document.
     *
     * @param sealId null: it was left to be stamped by hand
     * @param usedBy who used it; empty: nobody was asked
     * @param allowedBy who had allowed that; empty where somebody used it
     */
    public record Use(
            String documentNumber,
            String title,
            @Nullable String sealId,
            String usedBy,
            String allowedBy,
            LocalDateTime at) {}
}
