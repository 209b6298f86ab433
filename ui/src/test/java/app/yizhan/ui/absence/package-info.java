@NullMarked
package app.yizhan.ui.absence;

import org.jspecify.annotations.NullMarked;
