@NullMarked
package app.yizhan.ui.journey;

import org.jspecify.annotations.NullMarked;
