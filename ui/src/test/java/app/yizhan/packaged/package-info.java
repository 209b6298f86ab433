/** Tests that run {@code yizhan.jar} as an operator would; they wait for the packaged application (*IT). */
@NullMarked
package app.yizhan.packaged;

import org.jspecify.annotations.NullMarked;
