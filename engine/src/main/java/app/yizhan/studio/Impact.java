package app.yizhan.studio;

import java.util.List;

/**
 * What publishing a draft would do.
 *
 * @param running cases by the version they run on, newest first
 * @param changes what is different from the newest version, in words
 */
public record Impact(List<OfVersion> running, List<Change> changes) {

    /**
     * @param migratable cases that can go on with the draft as they stand
     * @param keep cases that end on their own version unless all are moved: the step at which they wait asks otherwise in the draft, or
     *     they are in a called part
     * @param needsMapping steps that the draft does not have, at which cases wait
     * @param timers drawn times that run for cases already, and of which the draft says something else
     */
    public record OfVersion(
            int version,
            int count,
            int migratable,
            int keep,
            List<NeedsMapping> needsMapping,
            List<ArmedTimer> timers) {}

    /**
     * A drawn time that runs for cases already.
     *
     * @param eventId of what happens when it is over
     * @param ends whether the draft does not have it: whoever is moved waits for it no more. Else it is over when it would have been,
     *     whatever the draft says by now
     */
    public record ArmedTimer(String eventId, String name, int count, boolean ends) {}

    /**
     * @param name what people read at the step
     * @param suggestions keys of steps of the draft that could take its place, the likeliest first
     */
    public record NeedsMapping(String activityId, String name, int count, List<String> suggestions) {}

    /** @param summary one sentence in the reader's language */
    public record Change(Kind kind, String elementId, String summary) {}

    /** What happened to an element. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }
}
