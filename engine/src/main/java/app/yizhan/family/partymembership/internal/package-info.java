/** Acts as rows. */
@NullMarked
package app.yizhan.family.partymembership.internal;

import org.jspecify.annotations.NullMarked;
