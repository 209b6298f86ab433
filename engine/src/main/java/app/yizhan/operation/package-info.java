/** What goes wrong and where cases wait, for system administrators: numbers, steps, codes and times, nothing of what people wrote. */
@NullMarked
package app.yizhan.operation;

import org.jspecify.annotations.NullMarked;
