package app.yizhan.inbox;

/**
 * What a rebuild found and mended.
 *
 * @param requests cases that were compared
 * @param missing entries that no inbox showed
 * @param extra entries of slots that are not open
 * @param wrong entries that showed something else than their slot says
 */
public record Rebuilt(int requests, int missing, int extra, int wrong) {

    static final Rebuilt NOTHING = new Rebuilt(0, 0, 0, 0);

    Rebuilt plus(Rebuilt other) {
        return new Rebuilt(
                requests + other.requests, missing + other.missing, extra + other.extra, wrong + other.wrong);
    }
}
