@NullMarked
package app.yizhan.ui.workboard;

import org.jspecify.annotations.NullMarked;
