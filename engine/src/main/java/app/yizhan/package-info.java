@NullMarked
package app.yizhan;

import org.jspecify.annotations.NullMarked;
