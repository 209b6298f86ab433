@NullMarked
package app.yizhan.operation.internal;

import org.jspecify.annotations.NullMarked;
