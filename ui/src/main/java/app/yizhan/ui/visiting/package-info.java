@NullMarked
package app.yizhan.ui.visiting;

import org.jspecify.annotations.NullMarked;
