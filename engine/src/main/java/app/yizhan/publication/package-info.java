/** Answers that the whole school may read, without anybody's name, and how many support the question. */
@NullMarked
package app.yizhan.publication;

import org.jspecify.annotations.NullMarked;
