/** Entries and exits at doors, as access control sends them: who, which door, when, which way; nothing else is taken or kept. */
@NullMarked
package app.yizhan.access;

import org.jspecify.annotations.NullMarked;
