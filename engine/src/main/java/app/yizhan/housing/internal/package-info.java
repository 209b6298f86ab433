@NullMarked
package app.yizhan.housing.internal;

import org.jspecify.annotations.NullMarked;
