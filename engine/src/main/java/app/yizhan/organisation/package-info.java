@NullMarked
package app.yizhan.organisation;

import org.jspecify.annotations.NullMarked;
