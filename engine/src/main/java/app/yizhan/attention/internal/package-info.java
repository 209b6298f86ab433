@NullMarked
package app.yizhan.attention.internal;

import org.jspecify.annotations.NullMarked;
