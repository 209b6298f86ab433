/** The REST API, version 1: the same services and the same checks as the pages, for programs. */
@NullMarked
package app.yizhan.api;

import org.jspecify.annotations.NullMarked;
