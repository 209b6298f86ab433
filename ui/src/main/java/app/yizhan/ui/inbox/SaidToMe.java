package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail;
import app.yizhan.organisation.Principal;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.part.Note;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What others said to whoever has the task now: what they are asked, what was advised, why it came back, that the applicant waits. */
final class SaidToMe {

    private static final String RETURNED = "RETURNED";

    /** By the ladder, where nobody decided in time; it has no words. */
    private static final String RETURNED_LATE = "RETURNED_LATE";

    private final OpenTask desk;
    private final RequestDetail request;

    private SaidToMe(OpenTask desk, RequestDetail request) {
        this.desk = desk;
        this.request = request;
    }

    static List<Note> of(OpenTask desk, RequestDetail request) {
        var said = new SaidToMe(desk, request);
        return Stream.of(
                        said.last(entry -> entry.action().equals(RETURNED))
                                .filter(said::isHere)
                                .map(entry -> said.note(Note.Tone.SOON, entry)),
                        said.last(said::isAskedOfMe)
                                .filter(SaidToMe::isSaid)
                                .map(entry -> said.note(Note.Tone.INFO, entry)),
                        said.last(said::isAdvice).map(entry -> said.note(Note.Tone.INFO, entry)),
                        said.last(said::isNudge).map(entry -> said.note(Note.Tone.SOON, entry)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the applicant was asked to mend, in the words of who returned it last; nothing where there are none. */
    static Optional<Note> toMend(OpenTask desk, RequestDetail request) {
        return new SaidToMe(desk, request)
                .last(entry -> Set.of(RETURNED, RETURNED_LATE).contains(entry.action()))
                .flatMap(entry -> entry.action().equals(RETURNED_LATE)
                        ? Optional.of(desk.say("said." + RETURNED_LATE))
                        : words(entry, desk))
                .map(words -> new Note(Note.Tone.SOON, words));
    }

    /** The decision that the reader has just taken back, with what they wrote and the files that went with it. */
    static Optional<TimelineEntry> beforeIt(OpenTask desk, RequestDetail request) {
        var own = request.timeline().reversed().stream()
                .filter(entry -> desk.reader().id().equals(entry.actorId()))
                .toList();
        return own.stream()
                .findFirst()
                .filter(last ->
                        last.action().equals("UNDONE") && desk.task().step().equals(last.step()))
                .flatMap(undone -> own.stream()
                        .skip(1)
                        .filter(entry -> Objects.equals(entry.slotId(), undone.slotId()))
                        .findFirst());
    }

    private Optional<TimelineEntry> last(Predicate<TimelineEntry> is) {
        return request.timeline().reversed().stream().filter(is).findFirst();
    }

    /** From a later step: this is the round that the return opened. */
    private boolean isHere(TimelineEntry returned) {
        return task().step().equals(returned.detail().get("target"))
                && !task().since().isBefore(returned.at());
    }

    /** An opinion, or else the task or a signature, in this round; whoever stands in was asked with the absentee. */
    private boolean isAskedOfMe(TimelineEntry entry) {
        var asking =
                task().purpose().equals("CONSULT") ? List.of("DELEGATED") : List.of("TRANSFERRED", "SIGNERS_ADDED");
        return asking.contains(entry.action())
                && task().step().equals(entry.step())
                && !entry.at().isBefore(task().since())
                && entry.detail().get("toIds") instanceof List<?> ids
                && ids.stream()
                        .map(id -> Principal.person(String.valueOf(id)).value())
                        .anyMatch(asked -> asked.equals(task().actingAs()));
    }

    private boolean isAdvice(TimelineEntry entry) {
        return entry.action().equals("ADVISED")
                && task().step().equals(entry.step())
                && !entry.at().isBefore(task().since());
    }

    private boolean isNudge(TimelineEntry entry) {
        return entry.action().equals("NUDGED") && !entry.at().isBefore(task().since());
    }

    private static boolean isSaid(TimelineEntry entry) {
        return entry.opinion() != null && !entry.opinion().isBlank();
    }

    /** The reason that was chosen, and what was written. */
    private static Optional<String> words(TimelineEntry entry, OpenTask desk) {
        var opinion = isSaid(entry) ? Optional.ofNullable(entry.opinion()) : Optional.<String>empty();
        return entry.reason()
                .map(reason -> opinion.map(said -> desk.say("history.because", reason, said))
                        .orElse(reason))
                .or(() -> opinion);
    }

    private Note note(Note.Tone tone, TimelineEntry entry) {
        var page = desk.page();
        var step = entry.step() == null ? "" : desk.words().step(entry.step());
        var head = desk.say(
                "said." + entry.action(),
                entry.actorName() == null ? "" : page.name(entry.actorName()),
                page.times().at(entry.at()),
                step);
        var note = new Note(tone, head);
        return words(entry, desk).map(note::with).orElse(note);
    }

    private TaskDetail task() {
        return desk.task();
    }
}
