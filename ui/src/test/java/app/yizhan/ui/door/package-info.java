@NullMarked
package app.yizhan.ui.door;

import org.jspecify.annotations.NullMarked;
