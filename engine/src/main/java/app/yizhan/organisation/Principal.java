package app.yizhan.organisation;

import java.util.regex.Pattern;

/**
 * Who may act: one person ({@code person:<id>}) or whoever holds a role in exactly this scope
 * ({@code COUNSELOR@unit:<unit id>}, {@code DORM_MANAGER@building:b01}, {@code HOUSING_CENTRE@school:school}). A role in a
 * college's scope is not the same principal as that role in one of its classes.
 */
public record Principal(String value) {

    private static final String PERSON = "person:";
    private static final Pattern ROLE = Pattern.compile("([A-Z][A-Z0-9_]*)@([a-z]+):(.+)");

    public Principal {
        if (!value.startsWith(PERSON) && !ROLE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a principal: " + value);
        }
    }

    public static Principal person(String id) {
        return new Principal(PERSON + id);
    }

    public static Principal role(String role, String scopeType, String scopeId) {
        return new Principal(role + "@" + scopeType + ":" + scopeId);
    }

    /** A role that is held for the whole school. */
    public static Principal school(String role) {
        return role(role, "school", "school");
    }

    public boolean isPerson() {
        return value.startsWith(PERSON);
    }

    /** @throws IllegalStateException if this is a role */
    public String personId() {
        if (!isPerson()) {
            throw new IllegalStateException(value + " is not a person");
        }
        return value.substring(PERSON.length());
    }

    /** @throws IllegalStateException if this is a person */
    public String role() {
        return part(1);
    }

    /** school, unit, building, floor or room */
    public String scopeType() {
        return part(2);
    }

    public String scopeId() {
        return part(3);
    }

    @Override
    public String toString() {
        return value;
    }

    private String part(int group) {
        var matcher = ROLE.matcher(value);
        if (isPerson() || !matcher.matches()) {
            throw new IllegalStateException(value + " is not a role");
        }
        return matcher.group(group);
    }
}
