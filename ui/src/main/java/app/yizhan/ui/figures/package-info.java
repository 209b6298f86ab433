@NullMarked
package app.yizhan.ui.figures;

import org.jspecify.annotations.NullMarked;
