@NullMarked
package app.yizhan.ui.account;

import org.jspecify.annotations.NullMarked;
