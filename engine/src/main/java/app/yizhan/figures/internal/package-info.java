@NullMarked
package app.yizhan.figures.internal;

import org.jspecify.annotations.NullMarked;
