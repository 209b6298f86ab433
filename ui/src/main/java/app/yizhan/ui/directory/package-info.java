@NullMarked
package app.yizhan.ui.directory;

import org.jspecify.annotations.NullMarked;
