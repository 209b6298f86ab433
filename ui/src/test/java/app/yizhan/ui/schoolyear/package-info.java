@NullMarked
package app.yizhan.ui.schoolyear;

import org.jspecify.annotations.NullMarked;
