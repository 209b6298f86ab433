@NullMarked
package app.yizhan.token.internal;

import org.jspecify.annotations.NullMarked;
