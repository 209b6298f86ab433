/** Tables of people, units, roles and log-in; known to nobody outside this feature. */
@NullMarked
package app.yizhan.organisation.internal;

import org.jspecify.annotations.NullMarked;
