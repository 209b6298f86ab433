@NullMarked
package app.yizhan.ui.hall;

import org.jspecify.annotations.NullMarked;
