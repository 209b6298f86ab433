@NullMarked
package app.yizhan.behalf.internal;

import org.jspecify.annotations.NullMarked;
