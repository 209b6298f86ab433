@NullMarked
package app.yizhan.calendar.internal;

import org.jspecify.annotations.NullMarked;
