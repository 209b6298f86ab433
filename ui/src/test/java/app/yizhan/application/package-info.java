/** Tests that run {@code yizhan.jar} as an operator would; they wait for the packaged application (*IT) and, by their name, begin before the journeys. */
@NullMarked
package app.yizhan.application;

import org.jspecify.annotations.NullMarked;
