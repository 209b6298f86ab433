/** Pages of what is due again and again on the way into the Party. */
@NullMarked
package app.yizhan.ui.duty;

import org.jspecify.annotations.NullMarked;
