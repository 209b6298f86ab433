@NullMarked
package app.yizhan.ui.answered;

import org.jspecify.annotations.NullMarked;
