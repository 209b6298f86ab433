@NullMarked
package app.yizhan.access.internal;

import org.jspecify.annotations.NullMarked;
