@NullMarked
package app.yizhan.ui.line;

import org.jspecify.annotations.NullMarked;
