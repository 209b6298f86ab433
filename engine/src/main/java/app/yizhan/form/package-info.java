@NullMarked
package app.yizhan.form;

import org.jspecify.annotations.NullMarked;
