/** From when to when a student is excused: written by families that grant it, read by whoever looks for absent students. */
@NullMarked
package app.yizhan.excuse;

import org.jspecify.annotations.NullMarked;
