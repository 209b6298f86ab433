/** What the model of joining the Party needs from Java: the rule pack asked before each act, and the record of the acts. */
@NullMarked
package app.yizhan.family.partymembership;

import org.jspecify.annotations.NullMarked;
