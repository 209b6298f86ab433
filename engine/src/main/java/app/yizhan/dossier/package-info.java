/** The file of a case of joining the Party (档案): its printed forms, which papers it has to hold, and which of them lie in it. */
@NullMarked
package app.yizhan.dossier;

import org.jspecify.annotations.NullMarked;
