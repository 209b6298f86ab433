@NullMarked
package app.yizhan.ui.document;

import org.jspecify.annotations.NullMarked;
