/** Pages of publicity: the board that everybody reads, and the notices of those who lead them. */
@NullMarked
package app.yizhan.ui.publicity;

import org.jspecify.annotations.NullMarked;
