@NullMarked
package app.yizhan.ui.token;

import org.jspecify.annotations.NullMarked;
