@NullMarked
package app.yizhan.approval;

import org.jspecify.annotations.NullMarked;
