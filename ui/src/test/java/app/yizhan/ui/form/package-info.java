@NullMarked
package app.yizhan.ui.form;

import org.jspecify.annotations.NullMarked;
