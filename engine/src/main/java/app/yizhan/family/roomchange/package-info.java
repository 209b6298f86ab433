/** What the model of room change needs from Java: hard constraints, computed fields, two steps. Nothing else imports it. */
@NullMarked
package app.yizhan.family.roomchange;

import org.jspecify.annotations.NullMarked;
