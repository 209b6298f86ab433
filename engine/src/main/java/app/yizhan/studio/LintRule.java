package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;

/** One of the rules that every model is held to before it is published. A bean. */
interface LintRule {

    /** The files could be read, and the main process is there. */
    void check(FamilyContent content, Findings findings);
}
