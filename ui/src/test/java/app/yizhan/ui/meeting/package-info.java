@NullMarked
package app.yizhan.ui.meeting;

import org.jspecify.annotations.NullMarked;
