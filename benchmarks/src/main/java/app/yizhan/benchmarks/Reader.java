package app.yizhan.benchmarks;

/** Somebody's way to read an inbox. Each call answers how many cards, or tasks, it found. */
interface Reader {

    String name();

    void load(int tasks);

    /** What is read alone, where whole cases would take too long to load. */
    default void loadLists(int tasks) {
        load(tasks);
    }

    int firstPage(Desk desk);

    int page20(Desk desk);

    /** What waits and what of it is late. */
    int counts(Desk desk);

    int byUnit(Desk desk);
}
