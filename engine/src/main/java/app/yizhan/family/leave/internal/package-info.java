@NullMarked
package app.yizhan.family.leave.internal;

import org.jspecify.annotations.NullMarked;
