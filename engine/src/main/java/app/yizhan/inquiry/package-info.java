/** What is asked about an applicant and those close to them for the political review, and what was answered. */
@NullMarked
package app.yizhan.inquiry;

import org.jspecify.annotations.NullMarked;
