@NullMarked
package app.yizhan.housing;

import org.jspecify.annotations.NullMarked;
