@NullMarked
package app.yizhan.demo.internal;

import org.jspecify.annotations.NullMarked;
