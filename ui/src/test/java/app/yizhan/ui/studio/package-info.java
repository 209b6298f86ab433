@NullMarked
package app.yizhan.ui.studio;

import org.jspecify.annotations.NullMarked;
