package app.yizhan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the school or of the Party.
 *
 * @param id surrogate, never changes
 * @param code key in the directory, e.g. {@code c2301}
 * @param parentId null for the top of a tree
 */
public record Unit(
        String id,
        String code,
        Tree tree,
        UnitKind kind,
        String name,
        String nameEn,
        @Nullable String parentId) {}
