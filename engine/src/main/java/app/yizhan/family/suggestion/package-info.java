/** What the model of suggestions needs from Java: who answers, the alarm of a hazard, and what is published. Nothing else imports it. */
@NullMarked
package app.yizhan.family.suggestion;

import org.jspecify.annotations.NullMarked;
