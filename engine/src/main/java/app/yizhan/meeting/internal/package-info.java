@NullMarked
package app.yizhan.meeting.internal;

import org.jspecify.annotations.NullMarked;
