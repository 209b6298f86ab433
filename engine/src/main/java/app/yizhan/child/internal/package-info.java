@NullMarked
package app.yizhan.child.internal;

import org.jspecify.annotations.NullMarked;
