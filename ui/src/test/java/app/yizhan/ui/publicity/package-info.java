@NullMarked
package app.yizhan.ui.publicity;

import org.jspecify.annotations.NullMarked;
