@NullMarked
package app.yizhan.ui.child;

import org.jspecify.annotations.NullMarked;
