/** Duties as rows. */
@NullMarked
package app.yizhan.duty.internal;

import org.jspecify.annotations.NullMarked;
