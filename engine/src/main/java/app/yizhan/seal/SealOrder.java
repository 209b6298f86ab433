package app.yizhan.seal;

import org.jspecify.annotations.Nullable;

/**
 * A document that shall carry a seal.
 *
 * @param whose {@code college}, the applicant's, or the key of a role: the unit in which whoever holds it for the school works
 */
public record SealOrder(
        String documentId,
        String number,
        String service,
        String kind,
        @Nullable String variant,
        String whose) {}
