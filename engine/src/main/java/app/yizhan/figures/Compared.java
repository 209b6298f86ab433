package app.yizhan.figures;

import org.jspecify.annotations.Nullable;

/**
 * One number of a week beside the same of two others.
 *
 * @param now of the week itself
 * @param before of the week before it
 * @param termBefore of the same week of the term before; null where there is no such week
 */
public record Compared(int now, int before, @Nullable Integer termBefore) {}
