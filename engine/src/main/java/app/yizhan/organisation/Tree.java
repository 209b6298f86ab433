package app.yizhan.organisation;

/** The two trees over the same people. */
public enum Tree {
    /** School, departments, colleges, classes. */
    ADMIN,
    /** Party committees, general branches, branches. */
    PARTY
}
