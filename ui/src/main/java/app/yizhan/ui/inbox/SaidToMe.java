package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.part.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What others said to whoever has the task now: what they are asked, what was advised, why it came back, that the applicant waits. */
final class SaidToMe {

    private static final String RETURNED = "RETURNED";

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
                        said.last(said::isAskedOfMe).map(entry -> said.note(Note.Tone.INFO, entry)),
                        said.last(said::isAdvice).map(entry -> said.note(Note.Tone.INFO, entry)),
                        said.last(said::isNudge).map(entry -> said.note(Note.Tone.SOON, entry)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TimelineEntry> last(Predicate<TimelineEntry> is) {
        return request.timeline().reversed().stream().filter(is).findFirst();
    }

    /** From a later step: this is the round that the return opened. */
    private boolean isHere(TimelineEntry returned) {
        return task().step().equals(returned.detail().get("target"))
                && !task().since().isBefore(returned.at());
    }

    /** An opinion, or else the task or a signature. */
    private boolean isAskedOfMe(TimelineEntry entry) {
        var asking =
                task().purpose().equals("CONSULT") ? List.of("DELEGATED") : List.of("TRANSFERRED", "SIGNERS_ADDED");
        return asking.contains(entry.action())
                && task().step().equals(entry.step())
                && entry.detail().get("toIds") instanceof List<?> ids
                && ids.contains(desk.reader().id())
                && isSaid(entry);
    }

    /** For whoever decides; those who are asked for their own opinion are not led by another's. */
    private boolean isAdvice(TimelineEntry entry) {
        return entry.action().equals("ADVISED")
                && !task().purpose().equals("CONSULT")
                && task().step().equals(entry.step())
                && !entry.at().isBefore(task().since());
    }

    private boolean isNudge(TimelineEntry entry) {
        return entry.action().equals("NUDGED") && !entry.at().isBefore(task().since());
    }

    private static boolean isSaid(TimelineEntry entry) {
        return entry.opinion() != null && !entry.opinion().isBlank();
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
        return isSaid(entry) ? note.with(String.valueOf(entry.opinion())) : note;
    }

    private TaskDetail task() {
        return desk.task();
    }
}
