@NullMarked
package app.yizhan.studio.internal;

import org.jspecify.annotations.NullMarked;
