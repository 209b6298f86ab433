package app.yizhan.organisation;

/**
 * A role that somebody holds or will hold, as a people administrator reads it.
 *
 * @param scope code of the unit or place, or {@code school}
 * @param managed whether the directory import gave it, and will end it when it no longer names it
 */
public record GrantedRole(RoleGrant grant, String scope, boolean managed) {}
