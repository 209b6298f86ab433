@NullMarked
package app.yizhan.record.internal;

import org.jspecify.annotations.NullMarked;
