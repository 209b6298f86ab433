@NullMarked
package app.yizhan.calendar;

import org.jspecify.annotations.NullMarked;
