/** Configuration of the engine and its parse listeners: the only package that touches the engine's own internals. */
@NullMarked
package app.yizhan.camunda;

import org.jspecify.annotations.NullMarked;
