/** Who people are, where they belong, which roles they hold, who is asked for what, and how they log in. */
@NullMarked
package app.yizhan.organisation;

import org.jspecify.annotations.NullMarked;
