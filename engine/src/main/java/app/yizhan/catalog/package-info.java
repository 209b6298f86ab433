@NullMarked
package app.yizhan.catalog;

import org.jspecify.annotations.NullMarked;
