/** The record of a request as people hold it: a page, a paper, and the check whether a paper tells the truth. */
@NullMarked
package app.yizhan.record;

import org.jspecify.annotations.NullMarked;
