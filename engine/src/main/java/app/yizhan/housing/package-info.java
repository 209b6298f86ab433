/** Buildings, rooms and beds, and who sleeps where since when: no bed and no student is allocated twice. */
@NullMarked
package app.yizhan.housing;

import org.jspecify.annotations.NullMarked;
