@NullMarked
package app.yizhan.approval.internal;

import org.jspecify.annotations.NullMarked;
