@NullMarked
package app.yizhan.studio;

import org.jspecify.annotations.NullMarked;
