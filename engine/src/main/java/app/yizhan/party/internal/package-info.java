@NullMarked
package app.yizhan.party.internal;

import org.jspecify.annotations.NullMarked;
