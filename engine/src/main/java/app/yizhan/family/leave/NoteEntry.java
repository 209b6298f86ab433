package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.ModelStep;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.Settings;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The student is back since a door saw them come in; for a while that can be taken back (docs/decisions/0048). */
@ModelStep(
        key = "note-entry",
        writes = {"returnOutcome", "entryUntil"})
public class NoteEntry implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveMapper mapper;
    private final Settings settings;
    private final SchoolClock clock;

    NoteEntry(RequestsById requests, Leaves leaves, LeaveMapper mapper, Settings settings, SchoolClock clock) {
        this.requests = requests;
        this.leaves = leaves;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        var back = period.backAt() == null ? clock.now() : period.backAt();
        var until = clock.now().plusHours(settings.number(Leave.ENTRY_UNDO_HOURS));
        leaves.over(request, back);
        mapper.entryUntil(request.id(), until);
        execution.setVariables(
                Map.of("returnOutcome", CloseLeave.outcome(period, back), "entryUntil", until.toString()));
    }
}
