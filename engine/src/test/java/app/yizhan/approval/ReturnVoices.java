package app.yizhan.approval;

import app.yizhan.approval.ReturnManner.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One round of the reference: voices that wait, speak or were taken away. Whether somebody's turn has come is not kept but asked of
 * the voices each time; shares no code with rounds and slots.
 */
final class ReturnVoices {

    enum Place {
        RULE,
        BEFORE,
        AFTER,
        BESIDE,
        DELEGATE
    }

    /** One of those asked. */
    static final class Voice {
        final Place place;
        final Voice origin;
        final int rank;
        Set<String> names;
        Set<String> holders;
        /** Asked only as long as a substitute is kept out. */
        Set<String> instead = Set.of();
        /** Of those whom the engine chose, the ones whom it asks by name. */
        Set<String> chosen = Set.of();

        String by;
        boolean yes;
        boolean removed;
        String claimedBy;
        /** Who held it until that lapsed: giving it back then is no error. */
        String heldLast;

        private int spoken;
        /** Id of the slot that stands for it in the engine. */
        String slot;

        private Voice(Place place, Voice origin, int rank, Set<String> names, Set<String> holders) {
            this.place = place;
            this.origin = origin;
            this.rank = rank;
            this.names = names;
            this.holders = holders;
        }

        boolean counts() {
            return !removed && place != Place.DELEGATE;
        }

        private boolean isOver() {
            return removed || by != null;
        }

        Set<String> asked() {
            Set<String> asked = new TreeSet<>(names);
            asked.addAll(holders);
            return asked;
        }

        boolean asksByName(String person) {
            return names.contains(person) || chosen.contains(person);
        }

        Set<String> everybody() {
            var all = asked();
            all.addAll(instead);
            return all;
        }
    }

    /** Who holds the roles by which steps ask: one list of people a rule. */
    interface Directory {
        List<List<String>> holders(List<String> rules);
    }

    private final ReturnManner manner;
    private final Directory directory;
    private final List<Voice> all = new ArrayList<>();
    private boolean paused;
    private int spoken;

    ReturnVoices(ReturnManner manner, Directory directory) {
        this.manner = manner;
        this.directory = directory;
        ask();
    }

    private void ask() {
        var found = directory.holders(manner.mode() == Mode.SINGLE ? ReturnManner.OFFICE : ReturnManner.THREE);
        var people =
                found.stream().flatMap(List::stream).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (manner.mode() == Mode.SINGLE || manner.mode() == Mode.ANY) {
            all.add(new Voice(Place.RULE, null, 0, Set.of(), people));
            return;
        }
        int rank = 0;
        for (var person : people) {
            all.add(new Voice(Place.RULE, null, rank++, Set.of(person), Set.of()));
        }
    }

    List<Voice> all() {
        return all;
    }

    boolean paused() {
        return paused;
    }

    ReturnManner manner() {
        return manner;
    }

    String state(Voice voice) {
        if (voice.removed) {
            return "CANCELLED";
        }
        if (voice.by != null) {
            return "FILLED";
        }
        return isReady(voice) ? paused ? "HIDDEN" : "OPEN" : "WAITING";
    }

    private boolean isReady(Voice voice) {
        boolean follows = voice.place != Place.AFTER || voice.origin.by != null;
        boolean late = manner.mode() == Mode.SEQUENTIAL
                && all.stream().anyMatch(v -> v.counts() && v.rank < voice.rank && !v.isOver());
        return follows && !late && !isGivenOn(voice);
    }

    /** Whether an advice or a signature before is missing. */
    private boolean isGivenOn(Voice voice) {
        return all.stream()
                .anyMatch(v ->
                        v.origin == voice && (v.place == Place.BEFORE || v.place == Place.DELEGATE) && !v.isOver());
    }

    /** Those whose turn it is. */
    List<Voice> open() {
        return all.stream().filter(v -> state(v).equals("OPEN")).toList();
    }

    /** Those who gave it on, and those whose turn it is. */
    List<Voice> held() {
        return all.stream()
                .filter(v -> v.counts() && !paused && (state(v).equals("OPEN") || v.by == null && isGivenOn(v)))
                .toList();
    }

    /** Those asked who can act for a voice: nobody signs a round twice. */
    List<String> own(Voice voice) {
        var signed = signed(voice);
        return voice.everybody().stream().filter(p -> !signed.contains(p)).toList();
    }

    /** Who gave another signature of the round and so may not give this one. */
    List<String> signed(Voice voice) {
        return voice.counts()
                ? all.stream()
                        .filter(v -> v != voice && v.counts() && v.by != null)
                        .map(v -> v.by)
                        .toList()
                : List.of();
    }

    /** Code of the refusal when somebody gives it to a colleague; empty if that is in order. */
    Optional<String> refuses(String actor, String colleague) {
        if (actor.equals(colleague)) {
            return Optional.of("SAME_PERSON");
        }
        boolean part = all.stream()
                .filter(v -> !v.removed)
                .anyMatch(v -> v.by == null ? v.asksByName(colleague) : v.counts() && v.by.equals(colleague));
        return part ? Optional.of("ALREADY_ASKED") : Optional.empty();
    }

    void claim(Voice voice, String person) {
        voice.claimedBy = person;
        voice.heldLast = null;
    }

    /** A claim ends with the turn in which it was made. */
    void dropClaims() {
        all.stream().filter(v -> !state(v).equals("OPEN")).forEach(v -> claim(v, null));
    }

    /** Two hours later nobody holds anything any more. */
    void later() {
        for (var voice : all) {
            voice.heldLast = voice.claimedBy == null ? voice.heldLast : voice.claimedBy;
            voice.claimedBy = null;
        }
    }

    void give(Voice voice, String to) {
        voice.instead = Set.of();
        voice.chosen = Set.of();
        claim(voice, null);
        voice.names = Set.of(to);
        voice.holders = Set.of();
    }

    void add(Voice origin, Place place, String whom) {
        all.add(new Voice(place, origin, origin.rank, Set.of(whom), Set.of()));
    }

    List<Voice> removable(Voice origin) {
        return all.stream().filter(v -> v.origin == origin && !v.isOver()).toList();
    }

    void remove(Voice voice) {
        removable(voice).forEach(this::remove);
        voice.removed = true;
    }

    /** Whether nobody has signed since. */
    boolean isLast(Voice voice) {
        return voice.counts() && voice.by != null && all.stream().noneMatch(v -> v.counts() && v.spoken > voice.spoken);
    }

    void takeBack(Voice voice) {
        voice.by = null;
    }

    /**
     * The round as it was before the one decision: to whom each was given, who had been added and signed. Whoever had been added and
     * had not signed is not asked again by itself.
     */
    ReturnVoices restored(Voice takenBack, java.util.function.BiConsumer<ReturnVoices, Voice> carried) {
        var again = new ReturnVoices(manner, directory);
        java.util.Map<Voice, Voice> copies = new java.util.HashMap<>();
        for (var old : all) {
            boolean stale = old.place == Place.RULE && old.removed;
            if (stale || old.place == Place.DELEGATE || old.place != Place.RULE && (old.by == null || old.removed)) {
                continue;
            }
            var copy = old.place == Place.RULE ? again.ofRank(old.rank) : again.addedLike(old, copies);
            copies.put(old, copy);
            copy.names = old.names;
            copy.holders = old.holders;
            copy.instead = old.instead;
            copy.chosen = old.chosen;
            if (old != takenBack && old.by != null) {
                again.speak(copy, old.by, old.yes);
                carried.accept(again, copy);
            }
        }
        return again;
    }

    private Voice ofRank(int rank) {
        return all.stream().filter(v -> v.rank == rank).findFirst().orElseThrow();
    }

    /** Behind the one to whom it was added, or behind whoever had added that one. */
    private Voice addedLike(Voice old, java.util.Map<Voice, Voice> copies) {
        var origin = old.origin;
        while (!copies.containsKey(origin)) {
            origin = origin.origin;
        }
        var copy = new Voice(old.place, copies.get(origin), old.rank, old.names, old.holders);
        all.add(copy);
        return copy;
    }

    void speak(Voice voice, String person, boolean yes) {
        voice.spoken = ++spoken;
        claim(voice, null);
        voice.by = person;
        voice.yes = yes;
    }

    /** Whether it is passed or lost; empty as long as it is neither. */
    Optional<Boolean> outcome() {
        var voters = all.stream().filter(Voice::counts).toList();
        long yes = voters.stream().filter(v -> v.by != null && v.yes).count();
        long no = voters.stream().filter(v -> v.by != null && !v.yes).count();
        long needed = manner.mode() == Mode.RATIO ? (voters.size() * 2L + 2) / 3 : voters.size();
        if (no > 0 && (manner.mode() != Mode.RATIO || voters.size() - no < needed)) {
            return Optional.of(false);
        }
        return yes >= needed ? Optional.of(true) : Optional.empty();
    }

    void pause() {
        paused = true;
    }

    void takeBackReturn() {
        paused = false;
    }

    void resume() {
        paused = false;
        if (manner.again()) {
            all.forEach(v -> v.removed = true);
            ask();
        }
    }

    /** Where nobody of those asked is left, the engine asks others; whom is for it to say. */
    void others(Voice voice, Set<String> people, Set<String> byName) {
        voice.holders = new HashSet<>(people);
        voice.chosen = byName;
    }
}
