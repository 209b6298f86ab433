package app.yizhan.housing.internal;

import app.yizhan.organisation.Gender;

/**
 * What an import of allocations has to know of a bed.
 *
 * @param state OPEN or CLOSED
 */
public record BedKeyRow(String id, String code, Gender gender, String state) {}
