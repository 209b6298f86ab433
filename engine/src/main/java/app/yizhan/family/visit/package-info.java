/** What the model of visits needs from Java: the rooms that were visited, and what becomes of an observation. Nothing else imports it. */
@NullMarked
package app.yizhan.family.visit;

import org.jspecify.annotations.NullMarked;
