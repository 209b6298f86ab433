/** An invented college for demonstration and tests, written as the very files that a school would send. */
@NullMarked
package app.yizhan.demo;

import org.jspecify.annotations.NullMarked;
