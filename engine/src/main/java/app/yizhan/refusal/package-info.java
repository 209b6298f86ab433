@NullMarked
package app.yizhan.refusal;

import org.jspecify.annotations.NullMarked;
