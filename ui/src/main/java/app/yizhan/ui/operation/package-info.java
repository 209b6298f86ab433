@NullMarked
package app.yizhan.ui.operation;

import org.jspecify.annotations.NullMarked;
