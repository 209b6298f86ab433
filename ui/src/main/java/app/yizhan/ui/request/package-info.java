@NullMarked
package app.yizhan.ui.request;

import org.jspecify.annotations.NullMarked;
