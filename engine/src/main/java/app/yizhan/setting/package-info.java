@NullMarked
package app.yizhan.setting;

import org.jspecify.annotations.NullMarked;
