/** The page of what is asked for a political review. */
@NullMarked
package app.yizhan.ui.inquiry;

import org.jspecify.annotations.NullMarked;
