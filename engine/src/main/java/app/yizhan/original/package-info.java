/** Staff who handle a step saw the original of a file; who, when and where it is kept stands beside the file. */
@NullMarked
package app.yizhan.original;

import org.jspecify.annotations.NullMarked;
