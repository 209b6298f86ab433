@NullMarked
package app.yizhan.ui.week;

import org.jspecify.annotations.NullMarked;
