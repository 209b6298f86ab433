@NullMarked
package app.yizhan.ui.text;

import org.jspecify.annotations.NullMarked;
