@NullMarked
package app.yizhan.ui.paper;

import org.jspecify.annotations.NullMarked;
