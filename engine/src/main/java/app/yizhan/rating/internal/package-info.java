@NullMarked
package app.yizhan.rating.internal;

import org.jspecify.annotations.NullMarked;
