@NullMarked
package app.yizhan.ui.behalf;

import org.jspecify.annotations.NullMarked;
