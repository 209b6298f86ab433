@NullMarked
package app.yizhan.ui.place;

import org.jspecify.annotations.NullMarked;
