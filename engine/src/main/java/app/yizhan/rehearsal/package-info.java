/** A draft tried out before it is published: a second engine on a copy of the directory, with a clock and an outbox of its own. */
@NullMarked
package app.yizhan.rehearsal;

import org.jspecify.annotations.NullMarked;
