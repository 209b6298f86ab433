@NullMarked
package app.yizhan.figures;

import org.jspecify.annotations.NullMarked;
