/** Service windows: staff hand in for a student who has no phone, and the student may object. See decision 0029. */
@NullMarked
package app.yizhan.behalf;

import org.jspecify.annotations.NullMarked;
