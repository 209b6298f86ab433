package app.yizhan.housing.internal;

import app.yizhan.organisation.Gender;

/** A row of {@code building}. */
public record BuildingRow(String id, String code, String campusId, String name, String nameEn, Gender gender) {}
