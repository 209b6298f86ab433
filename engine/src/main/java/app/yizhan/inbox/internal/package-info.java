@NullMarked
package app.yizhan.inbox.internal;

import org.jspecify.annotations.NullMarked;
