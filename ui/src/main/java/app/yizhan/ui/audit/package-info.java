@NullMarked
package app.yizhan.ui.audit;

import org.jspecify.annotations.NullMarked;
