@NullMarked
package app.yizhan.ui.seal;

import org.jspecify.annotations.NullMarked;
