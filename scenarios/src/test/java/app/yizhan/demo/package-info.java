@NullMarked
package app.yizhan.demo;

import org.jspecify.annotations.NullMarked;
