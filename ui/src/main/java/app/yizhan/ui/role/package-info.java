@NullMarked
package app.yizhan.ui.role;

import org.jspecify.annotations.NullMarked;
