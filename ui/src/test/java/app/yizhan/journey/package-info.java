@NullMarked
package app.yizhan.journey;

import org.jspecify.annotations.NullMarked;
