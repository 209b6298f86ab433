@NullMarked
package app.yizhan.benchmarks;

import org.jspecify.annotations.NullMarked;
