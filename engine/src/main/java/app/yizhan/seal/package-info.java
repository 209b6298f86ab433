/** Seals of units: who keeps them, what they are put on, and the log of each use. See decision 0030. */
@NullMarked
package app.yizhan.seal;

import org.jspecify.annotations.NullMarked;
