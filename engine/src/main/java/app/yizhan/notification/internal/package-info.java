@NullMarked
package app.yizhan.notification.internal;

import org.jspecify.annotations.NullMarked;
