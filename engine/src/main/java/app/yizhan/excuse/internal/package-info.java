@NullMarked
package app.yizhan.excuse.internal;

import org.jspecify.annotations.NullMarked;
