@NullMarked
package app.yizhan.party;

import org.jspecify.annotations.NullMarked;
