@NullMarked
package app.yizhan.unsealing.internal;

import org.jspecify.annotations.NullMarked;
