@NullMarked
package app.yizhan.seal.internal;

import org.jspecify.annotations.NullMarked;
