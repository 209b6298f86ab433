@NullMarked
package app.yizhan.ui.colleague;

import org.jspecify.annotations.NullMarked;
