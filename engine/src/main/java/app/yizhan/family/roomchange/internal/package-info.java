@NullMarked
package app.yizhan.family.roomchange.internal;

import org.jspecify.annotations.NullMarked;
