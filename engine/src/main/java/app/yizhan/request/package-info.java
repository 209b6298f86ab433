@NullMarked
package app.yizhan.request;

import org.jspecify.annotations.NullMarked;
