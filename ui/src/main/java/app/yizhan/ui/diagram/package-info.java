@NullMarked
package app.yizhan.ui.diagram;

import org.jspecify.annotations.NullMarked;
