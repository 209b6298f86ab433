package app.yizhan.request;

import java.util.Set;

/** A program of a family that asks decision tables of it by name, though no step of the model says so. */
public interface AsksTables {

    /** Keys of the tables, each of which begins with that of the family. */
    Set<String> asked();
}
