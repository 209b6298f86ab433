/** The invented college, its known passwords and its movable clock; nothing else may know this package but the API's demo calls. */
@NullMarked
package app.yizhan.demo;

import org.jspecify.annotations.NullMarked;
