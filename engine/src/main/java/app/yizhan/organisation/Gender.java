package app.yizhan.organisation;

/** As the directory says it; buildings are open to one of them. */
public enum Gender {
    M,
    F
}
