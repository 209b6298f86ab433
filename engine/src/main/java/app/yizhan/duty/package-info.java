/**
 * What comes again and again in cases of joining the Party: assessments and reports of thoughts, each with its day.
 *
 * <p>An applicant sees on the page of the case which report is due when and hands it in, as words, files or a note where the original
 * lies. A contact or introducer writes the assessment at the step that waits for one, and beside the steps where none does. Who leads
 * the branch reads both, agrees or gives them back, and sees what is overdue; those above see days.
 */
@NullMarked
package app.yizhan.duty;

import org.jspecify.annotations.NullMarked;
