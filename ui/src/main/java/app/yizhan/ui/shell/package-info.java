@NullMarked
package app.yizhan.ui.shell;

import org.jspecify.annotations.NullMarked;
