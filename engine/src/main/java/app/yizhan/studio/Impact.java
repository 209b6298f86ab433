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
     */
    public record OfVersion(int version, int count, int migratable, int keep, List<NeedsMapping> needsMapping) {}

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
