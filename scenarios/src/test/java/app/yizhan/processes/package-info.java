@NullMarked
package app.yizhan.processes;

import org.jspecify.annotations.NullMarked;
