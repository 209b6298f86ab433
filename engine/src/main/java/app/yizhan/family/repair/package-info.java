/** What the model of repair needs from Java: triage, limits, orders at a place, further reporters, and whom to tell. */
@NullMarked
package app.yizhan.family.repair;

import org.jspecify.annotations.NullMarked;
