/** Meetings of branches and committees of the Party, and their votes. */
@NullMarked
package app.yizhan.meeting;

import org.jspecify.annotations.NullMarked;
