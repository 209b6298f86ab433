/** Papers as rows, and the descriptions of forms as they are shipped. */
@NullMarked
package app.yizhan.dossier.internal;

import org.jspecify.annotations.NullMarked;
