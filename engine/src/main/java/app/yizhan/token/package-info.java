@NullMarked
package app.yizhan.token;

import org.jspecify.annotations.NullMarked;
