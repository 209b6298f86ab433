@NullMarked
package app.yizhan.ui.message;

import org.jspecify.annotations.NullMarked;
