@NullMarked
package app.yizhan.escalation;

import org.jspecify.annotations.NullMarked;
