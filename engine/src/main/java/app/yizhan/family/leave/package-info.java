/** What the model of leave needs from Java: hard constraints, counted days, what was granted until when, and whom to tell. */
@NullMarked
package app.yizhan.family.leave;

import org.jspecify.annotations.NullMarked;
