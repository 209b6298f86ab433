@NullMarked
package app.yizhan.request.internal;

import org.jspecify.annotations.NullMarked;
