/** Inquiries as rows. */
@NullMarked
package app.yizhan.inquiry.internal;

import org.jspecify.annotations.NullMarked;
