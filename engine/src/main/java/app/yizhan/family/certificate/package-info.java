/** What the model of certificates needs from Java: whether the school's own data say what shall be certified. Nothing else imports it. */
@NullMarked
package app.yizhan.family.certificate;

import org.jspecify.annotations.NullMarked;
