package app.yizhan.rehearsal;

import app.yizhan.rehearsal.RehearsalSight.Task;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a rehearsal, in order: enough to do it again on another stage.
 *
 * @param begunAt time of the rehearsal when nothing was done yet
 * @param until how far its time goes when all of it is done again
 */
record Script(LocalDateTime begunAt, List<Line> lines, LocalDateTime until) {

    Script {
        lines = List.copyOf(lines);
    }

    /**
     * One act.
     *
     * @param from when it began
     * @param until when it was over: later where time passed
     * @param task that it was about; null: none
     */
    record Line(
            RehearsalAct act,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable Place task) {}

    /**
     * Which of the tasks in sight it was: on another stage ids are others.
     *
     * @param request place of its case among the cases
     * @param nth place among the tasks of that step, which several people may have at once
     */
    record Place(int request, String step, String purpose, int nth) {

        /** Where a task stands; null if it does not. */
        static @Nullable Place of(RehearsalSight sight, String taskId) {
            return sight.tasks().stream()
                    .filter(task -> task.id().equals(taskId))
                    .findFirst()
                    .map(task -> new Place(
                            request(sight, task),
                            task.step(),
                            task.purpose(),
                            beside(sight, task).indexOf(task)))
                    .orElse(null);
        }

        /** Id of the task that stands there. */
        String in(RehearsalSight sight) {
            return sight.tasks().stream()
                    .filter(task -> equals(of(sight, task.id())))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private static int request(RehearsalSight sight, Task task) {
            return sight.cases().stream().map(it -> it.request().id()).toList().indexOf(task.requestId());
        }

        private static List<Task> beside(RehearsalSight sight, Task task) {
            return sight.tasks().stream()
                    .filter(other -> other.requestId().equals(task.requestId()))
                    .filter(other -> other.step().equals(task.step()))
                    .filter(other -> other.purpose().equals(task.purpose()))
                    .toList();
        }
    }
}
