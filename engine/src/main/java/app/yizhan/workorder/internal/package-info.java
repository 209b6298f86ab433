@NullMarked
package app.yizhan.workorder.internal;

import org.jspecify.annotations.NullMarked;
