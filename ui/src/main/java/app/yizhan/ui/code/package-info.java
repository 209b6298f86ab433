@NullMarked
package app.yizhan.ui.code;

import org.jspecify.annotations.NullMarked;
