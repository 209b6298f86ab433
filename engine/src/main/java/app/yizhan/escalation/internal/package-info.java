@NullMarked
package app.yizhan.escalation.internal;

import org.jspecify.annotations.NullMarked;
