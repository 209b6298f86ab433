package app.yizhan.approval;

import app.yizhan.approval.ReturnVoices.Place;
import app.yizhan.approval.ReturnVoices.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What the reference knows of the people of a case beside its rounds: who is away, who said what, and who acted last. */
final class ReturnPeople {

    enum Kind {
        SIGNATURE,
        ADVICE,
        BACK,
        TO_APPLICANT,
        CORRECTION,
        /** A signature that stands in a round which was opened again. */
        CARRIED
    }

    /** A decision. */
    static final class Said {
        final Kind kind;
        final String person;
        final String step;
        final ReturnVoices round;
        final Voice voice;
        final String slot;
        private final int before;
        private boolean undone;
        private boolean late;

        private Said(Kind kind, String person, String step, ReturnVoices round, Voice voice, String slot, int before) {
            this.kind = kind;
            this.person = person;
            this.step = step;
            this.round = round;
            this.voice = voice;
            this.slot = slot;
            this.before = before;
        }

        @Override
        public String toString() {
            return "%s by %s at %s%s%s"
                    .formatted(kind, person, step, undone ? ", undone" : "", late ? ", long ago" : "");
        }
    }

    private static final class Away {
        final String id;
        final String absentee;
        final String substitute;
        final LocalDate from;
        LocalDate to;

        private Away(String id, String absentee, String substitute, LocalDate from, LocalDate to) {
            this.id = id;
            this.absentee = absentee;
            this.substitute = substitute;
            this.from = from;
            this.to = to;
        }

        boolean runs(LocalDate today) {
            return !today.isBefore(from) && !today.isAfter(to);
        }
    }

    private final String applicant;
    private final Supplier<LocalDate> today;
    private final List<Said> said = new ArrayList<>();
    private final List<Away> away = new ArrayList<>();
    /** Whoever left a trace in the case, in order. */
    private final List<String> actors = new ArrayList<>();

    ReturnPeople(String applicant, Supplier<LocalDate> today) {
        this.applicant = applicant;
        this.today = today;
    }

    String applicant() {
        return applicant;
    }

    // ---- who said what

    void acted(String person) {
        actors.add(person);
    }

    void say(Kind kind, String person, String step, ReturnVoices round, Voice voice) {
        said.add(new Said(kind, person, step, round, voice, voice == null ? null : voice.slot, actors.size()));
        actors.add(person);
    }

    /** What somebody may want to take back: the last few that were said, of each slot its last word. */
    List<Said> lately() {
        var own = said.stream()
                .filter(s -> s.kind != Kind.CARRIED && s.kind != Kind.CORRECTION && isLast(s))
                .toList();
        return own.subList(Math.max(0, own.size() - 4), own.size());
    }

    private boolean isLast(Said what) {
        return said.stream()
                .filter(s -> s.voice == what.voice)
                .reduce((a, b) -> b)
                .filter(s -> s == what)
                .isPresent();
    }

    /** Whether it still stands, in time, and nobody else has acted since. */
    boolean isFresh(Said what) {
        return !what.undone
                && !what.late
                && actors.subList(what.before, actors.size()).stream().allMatch(what.person::equals);
    }

    void undo(Said what) {
        what.undone = true;
        actors.add(what.person);
    }

    /** Hours have gone by. */
    void later() {
        said.forEach(s -> s.late = true);
    }

    // ---- who is away

    void leaves(String id, String absentee, String substitute, LocalDate from, LocalDate to) {
        away.add(new Away(id, absentee, substitute, from, to));
    }

    /** Or was, or will be. */
    boolean isAnybodyAway() {
        return !away.isEmpty();
    }

    boolean overlaps(String absentee, LocalDate from, LocalDate to) {
        return away.stream()
                .anyMatch(a -> a.absentee.equals(absentee)
                        && !a.from.isAfter(to)
                        && !a.to.isBefore(from)
                        && !a.to.isBefore(a.from));
    }

    /** Ids of absences that have not run out yet, with the absentee. */
    List<String[]> open() {
        return away.stream()
                .filter(a -> !a.to.isBefore(today.get()) && !a.to.isBefore(a.from))
                .map(a -> new String[] {a.id, a.absentee})
                .toList();
    }

    /** The absentee is back early. */
    void returns(String id) {
        away.stream().filter(a -> a.id.equals(id)).forEach(a -> a.to = a.from.minusDays(1));
    }

    private List<Away> running() {
        return away.stream().filter(a -> a.runs(today.get())).toList();
    }

    /** Who may act for a voice: those asked who have not signed beside it, and whoever stands in for one of them and has a say here. */
    List<String> may(String step, ReturnVoices round, Voice voice) {
        Set<String> able = new TreeSet<>(round.own(voice));
        able.remove(applicant);
        for (var lent : running()) {
            boolean acts = !round.signed(voice).contains(lent.substitute)
                    && !lent.absentee.equals(applicant)
                    && !isKeptOut(step, round, voice, lent.substitute);
            if (acts && voice.everybody().contains(lent.absentee)) {
                able.add(lent.substitute);
            }
        }
        return List.copyOf(able);
    }

    /** For whom somebody who is not asked may act; empty for whoever is asked. */
    Set<String> actingFor(Voice voice, String person) {
        Set<String> found = new TreeSet<>();
        if (!voice.everybody().contains(person)) {
            running().stream()
                    .filter(a ->
                            a.substitute.equals(person) && voice.everybody().contains(a.absentee))
                    .forEach(a -> found.add(a.absentee));
        }
        return found;
    }

    private boolean isKeptOut(String step, ReturnVoices round, Voice voice, String person) {
        boolean signed = said.stream()
                .anyMatch(s -> !s.undone
                        && s.person.equals(person)
                        && (!s.step.equals(step) || s.round == round && s.voice != voice));
        boolean asked = round.all().stream()
                .anyMatch(v ->
                        v != voice && v.place != Place.DELEGATE && !v.removed && v.by == null && v.asksByName(person));
        return person.equals(applicant) || signed || asked;
    }

    /** Whether everybody who is asked is away, and those who stand in for them have no say: then others are asked meanwhile. */
    boolean needsOthers(String step, ReturnVoices round, Voice voice) {
        var absent = running();
        return voice.counts()
                && voice.asked().stream().filter(p -> !p.equals(applicant)).allMatch(p -> {
                    var lent = absent.stream().filter(a -> a.absentee.equals(p)).toList();
                    return !lent.isEmpty() && lent.stream().allMatch(a -> isKeptOut(step, round, voice, a.substitute));
                });
    }
}
