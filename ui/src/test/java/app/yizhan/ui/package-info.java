@NullMarked
package app.yizhan.ui;

import org.jspecify.annotations.NullMarked;
