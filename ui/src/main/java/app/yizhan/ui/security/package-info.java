@NullMarked
package app.yizhan.ui.security;

import org.jspecify.annotations.NullMarked;
