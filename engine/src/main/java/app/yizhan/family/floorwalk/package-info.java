/** What the model of floor walks needs from Java: the walks of a week, and what becomes of a finding. Nothing else imports it. */
@NullMarked
package app.yizhan.family.floorwalk;

import org.jspecify.annotations.NullMarked;
