@NullMarked
package app.yizhan.ui.reassign;

import org.jspecify.annotations.NullMarked;
