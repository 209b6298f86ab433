/** Slips and certificates that a case gives out: issued once, revoked if need be, and checked by whoever is shown one. */
@NullMarked
package app.yizhan.document;

import org.jspecify.annotations.NullMarked;
