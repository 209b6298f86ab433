@NullMarked
package app.yizhan.setting.internal;

import org.jspecify.annotations.NullMarked;
