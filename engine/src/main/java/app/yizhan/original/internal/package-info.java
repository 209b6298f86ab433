@NullMarked
package app.yizhan.original.internal;

import org.jspecify.annotations.NullMarked;
