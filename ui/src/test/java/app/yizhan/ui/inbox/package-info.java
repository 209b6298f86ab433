@NullMarked
package app.yizhan.ui.inbox;

import org.jspecify.annotations.NullMarked;
