@NullMarked
package app.yizhan.publication.internal;

import org.jspecify.annotations.NullMarked;
