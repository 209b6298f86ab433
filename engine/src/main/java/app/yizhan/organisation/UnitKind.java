package app.yizhan.organisation;

/** What a unit is; each kind belongs to one tree. */
public enum UnitKind {
    SCHOOL(Tree.ADMIN),
    DEPARTMENT(Tree.ADMIN),
    COLLEGE(Tree.ADMIN),
    CLASS(Tree.ADMIN),
    PARTY_COMMITTEE(Tree.PARTY),
    PARTY_GENERAL_BRANCH(Tree.PARTY),
    PARTY_BRANCH(Tree.PARTY);

    private final Tree tree;

    UnitKind(Tree tree) {
        this.tree = tree;
    }

    public Tree tree() {
        return tree;
    }
}
