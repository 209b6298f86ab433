/** What every feature says of its health in the same words. Knows nothing of the others. */
@NullMarked
package app.yizhan.health;

import org.jspecify.annotations.NullMarked;
