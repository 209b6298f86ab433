/** The REST API on a running context, called as programs would call it. */
@NullMarked
package app.yizhan.api;

import org.jspecify.annotations.NullMarked;
