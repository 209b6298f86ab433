package app.yizhan.organisation;

/** A person who is away and for whom another acts. */
public record Absentee(String id, String name) {}
