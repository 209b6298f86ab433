/** Drafts of models, their lint, their impact on running cases, and how they are published. */
@NullMarked
package app.yizhan.studio;

import org.jspecify.annotations.NullMarked;
