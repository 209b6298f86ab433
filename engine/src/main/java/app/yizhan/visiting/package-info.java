/** Visits of rooms: which were visited, which stand on whose plan this week, and who is reminded of a plan that is not kept. */
@NullMarked
package app.yizhan.visiting;

import org.jspecify.annotations.NullMarked;
