package app.yizhan.housing.internal;

/** A row of {@code campus}. */
public record CampusRow(String id, String code, String name, String nameEn) {}
