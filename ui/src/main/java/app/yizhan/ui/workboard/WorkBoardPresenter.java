package app.yizhan.ui.workboard;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.workorder.WorkBoard;
import app.yizhan.workorder.WorkLine;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The open orders of a service as a wall shows them: by crew and state, and what is overdue first. */
@Component
class WorkBoardPresenter {

    /** In which order the states stand; a step of none of them is {@code OTHER}. */
    enum State {
        DISPATCH,
        ACCEPT,
        WORK,
        CONFIRM,
        OTHER;

        /** The steps of a case tell it; models call them alike. */
        static State of(String step) {
            return switch (step) {
                case "Task_Dispatch" -> DISPATCH;
                case "Task_Accept" -> ACCEPT;
                case "Task_OnSite" -> WORK;
                case "Task_Confirm" -> CONFIRM;
                default -> OTHER;
            };
        }
    }

    /** How many there are, and how many of them are late. */
    record Count(int open, int late) {

        Count plus(boolean isLate) {
            return new Count(open + 1, late + (isLate ? 1 : 0));
        }
    }

    /**
     * @param byQueue counts of each crew that has any, by state; every state is there
     * @param lines what is due first stands first
     */
    record Board(
            LocalDateTime at, Map<State, Count> all, Map<String, Map<State, Count>> byQueue, List<WorkLine> lines) {}

    private static final Count NONE = new Count(0, 0);

    private final WorkBoard board;
    private final SchoolClock clock;

    WorkBoardPresenter(WorkBoard board, SchoolClock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** @throws app.yizhan.refusal.NotFound for whoever may not see it */
    Board of(String service, String personId) {
        var now = clock.now();
        var lines = board.of(service, personId);
        Map<String, Map<State, Count>> byQueue = new TreeMap<>();
        var all = none();
        for (var line : lines) {
            count(all, line, now);
            count(byQueue.computeIfAbsent(line.queue(), queue -> none()), line, now);
        }
        return new Board(now, all, byQueue, overdueFirst(lines, now));
    }

    private static Map<State, Count> none() {
        Map<State, Count> counts = new LinkedHashMap<>();
        for (var state : State.values()) {
            counts.put(state, NONE);
        }
        return counts;
    }

    private static void count(Map<State, Count> counts, WorkLine line, LocalDateTime now) {
        counts.computeIfPresent(State.of(line.step()), (state, count) -> count.plus(line.isLate(now)));
    }

    /** Whoever waits for a reporter's answer is late by nobody's fault here, and stands last. */
    private static List<WorkLine> overdueFirst(List<WorkLine> lines, LocalDateTime now) {
        Predicate<WorkLine> ours = line -> State.of(line.step()) != State.CONFIRM;
        List<WorkLine> sorted = new ArrayList<>();
        lines.stream().filter(ours.and(line -> line.isLate(now))).forEach(sorted::add);
        lines.stream().filter(ours.and(line -> !line.isLate(now))).forEach(sorted::add);
        lines.stream().filter(ours.negate()).forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
