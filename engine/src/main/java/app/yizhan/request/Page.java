package app.yizhan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the page after, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
