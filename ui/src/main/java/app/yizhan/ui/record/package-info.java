@NullMarked
package app.yizhan.ui.record;

import org.jspecify.annotations.NullMarked;
