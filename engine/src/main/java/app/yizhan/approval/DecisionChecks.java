package app.yizhan.approval;

import app.yizhan.approval.Approvals.Open;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.form.Forms;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestValues;
import app.yizhan.request.SubmittedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a decision is recorded: the action is offered, its words are there, its values fit the form. */
@Component
class DecisionChecks {

    private static final int OPINION_LIMIT = 2000;

    private final RoundMapper mapper;
    private final Forms forms;
    private final RequestValues values;
    private final SubmittedCase submittedCase;

    DecisionChecks(RoundMapper mapper, Forms forms, RequestValues values, SubmittedCase submittedCase) {
        this.mapper = mapper;
        this.forms = forms;
        this.values = values;
        this.submittedCase = submittedCase;
    }

    /** Actions that a slot offers. */
    static List<Action> offered(Step step, String purpose) {
        if (!"DECIDE".equals(purpose)) {
            return List.of(Action.SUBMIT);
        }
        return step.actions().stream()
                .map(a -> a.toUpperCase(Locale.ROOT))
                .filter(a -> List.of("APPROVE", "REJECT", "RETURN").contains(a))
                .map(Action::valueOf)
                .toList();
    }

    void check(Open open, Decide command) {
        if (!offered(open.step(), open.slot().purpose()).contains(command.action())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ACTION_NOT_OFFERED", Map.of());
        }
        if (command.action() == Action.RETURN && command.target() != null && !"APPLICANT".equals(command.target())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "TARGET_NOT_OFFERED", Map.of());
        }
        words(open, command);
        boolean goesOn = command.action() == Action.APPROVE
                || command.action() == Action.SUBMIT && !open.slot().purpose().equals("RESUBMIT");
        if (goesOn) {
            readOwn(open, command);
            submittedCase.checkBefore(open.family(), open.request(), open.step().key());
        }
    }

    private void words(Open open, Decide command) {
        List<Refusal.Field> problems = new ArrayList<>();
        var opinion = command.opinion();
        boolean asksWords = command.action() == Action.REJECT || command.action() == Action.RETURN;
        if (asksWords && (opinion == null || opinion.isBlank())) {
            problems.add(new Refusal.Field("opinion", "field.required", Map.of()));
        }
        if (opinion != null && opinion.length() > OPINION_LIMIT) {
            problems.add(new Refusal.Field(
                    "opinion", "field.text.long", Map.of("max", OPINION_LIMIT, "over", opinion.length() - OPINION_LIMIT)));
        }
        if (opinion != null && !PlainText.isPlain(opinion)) {
            problems.add(new Refusal.Field("opinion", "field.text.control", Map.of()));
        }
        reasonCode(open, command.action(), command.reasonCode(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private void reasonCode(Open open, Action action, @Nullable String code, List<Refusal.Field> problems) {
        if (code == null) {
            if (action == Action.REJECT) {
                problems.add(new Refusal.Field("reasonCode", "field.required", Map.of()));
            }
            return;
        }
        var known = mapper.reasonCodes(open.family().key());
        if (known.stream().noneMatch(r -> r.code().equals(code))) {
            problems.add(new Refusal.Field(
                    "reasonCode",
                    "field.type.choice",
                    Map.of("options", known.stream().map(RoundMapper.ReasonCodeRow::code).toList())));
        }
    }

    /** Stores what the step's form may write. */
    void write(Open open, Decide command) {
        var read = readOwn(open, command);
        open.family().formOf(open.step()).ifPresent(form ->
                values.write(open.request().id(), open.request().turn(), form, read, open.actor().id()));
    }

    private Map<String, Object> readOwn(Open open, Decide command) {
        var form = open.family().formOf(open.step()).orElse(new FormSchema("", List.of(), "{}"));
        // a condition may look at the request's own values, e.g. a note that only a conflict needs
        var known = values.current(open.request());
        var writable = writable(form, open.step());
        return command.action() == Action.REJECT
                ? forms.readGiven(form, command.data(), writable, open.actor().id(), known)
                : forms.read(form, command.data(), writable, open.actor().id(), known);
    }

    /** Fields that this step may write: those that it marks {@code write}, or all of its own form's if it marks none. */
    static Set<String> writable(FormSchema form, Step step) {
        boolean marked = step.fields().containsValue("write");
        return form.fields().stream()
                .map(FormField::key)
                .filter(key -> marked ? "write".equals(step.right(key)) : !"hidden".equals(step.right(key)))
                .collect(Collectors.toSet());
    }

    /** Fields of the request and of all steps that this step does not hide. */
    static Set<String> visible(Family family, Step step) {
        return Stream.concat(
                        family.startForm().fields().stream(),
                        family.forms().values().stream().flatMap(f -> f.fields().stream()))
                .map(FormField::key)
                .filter(key -> !"hidden".equals(step.right(key)))
                .collect(Collectors.toSet());
    }
}
