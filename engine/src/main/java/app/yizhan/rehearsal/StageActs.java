package app.yizhan.rehearsal;

import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Nudges;
import app.yizhan.approval.Tasks;
import app.yizhan.catalog.Families;
import app.yizhan.form.FormField;
import app.yizhan.form.Forms;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Requests;
import app.yizhan.request.Submitted;
import app.yizhan.request.Withdrawals;
import app.yizhan.setting.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do on a stage: through the same services as pages and API, one act after the other. */
@Component
@Profile("rehearsal")
class StageActs {

    /** What the school's own plans do by the day would only be noise, and work for thousands. */
    private static final String PLANS = "visit.plans";

    private static final String WALKS = "floor-walk.weekly";

    /** What was handed in. @param applicantId whoever did, also where the case stands under an alias */
    record Played(String requestId, String applicantId) {}

    private final Requests requests;
    private final Approvals approvals;
    private final Tasks tasks;
    private final Withdrawals withdrawals;
    private final Nudges nudges;
    private final Cancellations cancellations;
    private final Families families;
    private final Settings settings;
    private final Forms forms;
    private final Samples samples;
    private final TransactionTemplate transactions;
    private final StageClock time;
    private final BoundedFlow flow;
    private String service = "";
    private String ownerId = "";
    private @Nullable Played played;

    StageActs(
            Requests requests,
            Approvals approvals,
            Tasks tasks,
            Withdrawals withdrawals,
            Nudges nudges,
            Cancellations cancellations,
            Families families,
            Settings settings,
            Forms forms,
            Samples samples,
            TransactionTemplate transactions,
            StageClock time,
            BoundedFlow flow) {
        this.requests = requests;
        this.approvals = approvals;
        this.tasks = tasks;
        this.withdrawals = withdrawals;
        this.nudges = nudges;
        this.cancellations = cancellations;
        this.families = families;
        this.settings = settings;
        this.forms = forms;
        this.samples = samples;
        this.transactions = transactions;
        this.time = time;
        this.flow = flow;
    }

    /** @param service that is rehearsed */
    void begin(String service, String ownerId) {
        this.service = service;
        this.ownerId = ownerId;
        settings.change(PLANS, "false", ownerId);
        if (!service.equals("floor-walk")) {
            settings.change(WALKS, "false", ownerId);
        }
    }

    Optional<Played> played() {
        return Optional.ofNullable(played);
    }

    void run(RehearsalAct act) {
        flow.begin();
        switch (act) {
            case RehearsalAct.Submit it -> submit(it);
            case RehearsalAct.Open it -> open(it);
            case RehearsalAct.Decide it -> decide(it);
            case RehearsalAct.Withdraw it ->
                withdrawals.withdraw(mine().requestId(), it.reason(), null, mine().applicantId());
            case RehearsalAct.Nudge it -> nudges.nudge(mine().requestId(), null, null, mine().applicantId());
            case RehearsalAct.Cancel it -> cancellations.cancel(mine().requestId(), it.reason(), null, ownerId);
            case RehearsalAct.Advance it -> time.advance(it.by(), flow::begin);
        }
    }

    private Played mine() {
        return played().orElseThrow(() -> new NotFound("request"));
    }

    private void submit(RehearsalAct.Submit act) {
        var data = samples.in(families.latest(service).startForm(), act.data(), act.personId());
        played(requests.submit(service, data, null, act.personId()), act.personId());
    }

    /** What the system fills in is only read as it would be, not asked for: what is missing, the model goes without. */
    private void open(RehearsalAct.Open act) {
        var form = families.latest(service).startForm().allWritten();
        var all = form.fields().stream().map(FormField::key).collect(Collectors.toSet());
        var data = samples.in(form, act.data(), act.personId());
        var values = forms.readGiven(form, data, all, act.personId(), Map.of());
        played(transactions.execute(t -> requests.open(service, values, act.personId())), act.personId());
    }

    private void played(Submitted submitted, String applicantId) {
        if (played == null) {
            played = new Played(submitted.id(), applicantId);
        }
    }

    private void decide(RehearsalAct.Decide act) {
        var form = tasks.get(act.taskId(), act.personId()).form();
        approvals.decide(new Decide(
                act.taskId(),
                act.action(),
                act.opinion(),
                act.reasonCode(),
                act.target(),
                samples.in(form, act.data(), act.personId()),
                null,
                act.personId()));
    }
}
