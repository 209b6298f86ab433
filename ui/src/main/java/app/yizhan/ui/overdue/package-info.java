@NullMarked
package app.yizhan.ui.overdue;

import org.jspecify.annotations.NullMarked;
