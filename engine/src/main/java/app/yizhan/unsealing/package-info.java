/** Two of the named roles together learn whose an alias is: one asks with a reason, the other agrees, and the applicant is told. */
@NullMarked
package app.yizhan.unsealing;

import org.jspecify.annotations.NullMarked;
