/** Cases that a case opens and waits for: a parent goes on when the last of its children has ended, in whatever way. */
@NullMarked
package app.yizhan.child;

import org.jspecify.annotations.NullMarked;
