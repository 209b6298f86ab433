/** What the model of late returns needs from Java: its times, and the step that excuses. Nothing else imports it. */
@NullMarked
package app.yizhan.family.latereturn;

import org.jspecify.annotations.NullMarked;
