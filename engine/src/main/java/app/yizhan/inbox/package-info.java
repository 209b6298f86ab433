@NullMarked
package app.yizhan.inbox;

import org.jspecify.annotations.NullMarked;
