@NullMarked
package app.yizhan.audit;

import org.jspecify.annotations.NullMarked;
