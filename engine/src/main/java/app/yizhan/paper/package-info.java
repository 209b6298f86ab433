/** How papers are drawn: fonts that have every name, a pen, rows, and the codes by which a paper is checked. */
@NullMarked
package app.yizhan.paper;

import org.jspecify.annotations.NullMarked;
