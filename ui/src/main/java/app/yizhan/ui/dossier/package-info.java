/** Pages of the file of a case of joining the Party: what it holds, and the forms that are printed for it. */
@NullMarked
package app.yizhan.ui.dossier;

import org.jspecify.annotations.NullMarked;
