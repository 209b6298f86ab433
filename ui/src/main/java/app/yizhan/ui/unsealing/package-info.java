@NullMarked
package app.yizhan.ui.unsealing;

import org.jspecify.annotations.NullMarked;
