/** How a unit is served: what was handed in, decided in time, waits, and where the time goes. */
@NullMarked
package app.yizhan.figures;

import org.jspecify.annotations.NullMarked;
