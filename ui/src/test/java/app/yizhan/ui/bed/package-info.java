@NullMarked
package app.yizhan.ui.bed;

import org.jspecify.annotations.NullMarked;
