/** Pages of what is due again and again, without a browser. */
@NullMarked
package app.yizhan.ui.duty;

import org.jspecify.annotations.NullMarked;
