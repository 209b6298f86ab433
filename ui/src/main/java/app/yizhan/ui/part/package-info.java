@NullMarked
package app.yizhan.ui.part;

import org.jspecify.annotations.NullMarked;
