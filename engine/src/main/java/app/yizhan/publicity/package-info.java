/** People are made public before they are listed: notices with their days, objections and who verified them, and what came of it. */
@NullMarked
package app.yizhan.publicity;

import org.jspecify.annotations.NullMarked;
