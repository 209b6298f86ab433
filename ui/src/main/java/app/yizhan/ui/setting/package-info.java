@NullMarked
package app.yizhan.ui.setting;

import org.jspecify.annotations.NullMarked;
