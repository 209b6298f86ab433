@NullMarked
package app.yizhan.ui.rating;

import org.jspecify.annotations.NullMarked;
