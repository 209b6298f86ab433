@NullMarked
package app.yizhan.document.internal;

import org.jspecify.annotations.NullMarked;
