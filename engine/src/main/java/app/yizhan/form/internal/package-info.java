@NullMarked
package app.yizhan.form.internal;

import org.jspecify.annotations.NullMarked;
