@NullMarked
package app.yizhan.notification;

import org.jspecify.annotations.NullMarked;
