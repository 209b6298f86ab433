@NullMarked
package app.yizhan.audit.internal;

import org.jspecify.annotations.NullMarked;
