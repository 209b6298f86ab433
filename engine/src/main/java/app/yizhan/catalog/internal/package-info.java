@NullMarked
package app.yizhan.catalog.internal;

import org.jspecify.annotations.NullMarked;
