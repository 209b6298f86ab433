@NullMarked
package app.yizhan.family.floorwalk.internal;

import org.jspecify.annotations.NullMarked;
