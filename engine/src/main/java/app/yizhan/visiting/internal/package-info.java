@NullMarked
package app.yizhan.visiting.internal;

import org.jspecify.annotations.NullMarked;
