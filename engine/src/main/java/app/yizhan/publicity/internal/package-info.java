/** Notices and objections as rows. */
@NullMarked
package app.yizhan.publicity.internal;

import org.jspecify.annotations.NullMarked;
