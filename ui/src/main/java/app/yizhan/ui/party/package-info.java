@NullMarked
package app.yizhan.ui.party;

import org.jspecify.annotations.NullMarked;
