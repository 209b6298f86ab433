package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.form.Forms;
import app.yizhan.form.PlainText;
import app.yizhan.form.Signatures;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestValues;
import app.yizhan.request.SignedValues;
import app.yizhan.request.SubmittedCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private final DecisionMapper mapper;
    private final Forms forms;
    private final Attachments attachments;
    private final FilesOfDecisions files;
    private final RequestValues values;
    private final SignedValues signed;
    private final SubmittedCase submittedCase;

    DecisionChecks(
            DecisionMapper mapper,
            Forms forms,
            Attachments attachments,
            FilesOfDecisions files,
            RequestValues values,
            SignedValues signed,
            SubmittedCase submittedCase) {
        this.mapper = mapper;
        this.forms = forms;
        this.attachments = attachments;
        this.files = files;
        this.values = values;
        this.signed = signed;
        this.submittedCase = submittedCase;
    }

    /** Actions that a slot offers: whoever was added signs or returns to the applicant, and an adviser only answers. */
    static List<Action> offered(Step step, SlotRow slot) {
        List<Action> offered = new ArrayList<>();
        if (slot.purpose().equals("DECIDE")) {
            offer(offered, step, "approve", Action.APPROVE);
            offer(offered, step, "reject", Action.REJECT);
            offer(offered, step, "return", Action.RETURN);
        } else {
            offered.add(Action.SUBMIT);
        }
        if (slot.votes()) {
            offer(offered, step, "transfer", Action.TRANSFER);
            offer(offered, step, "delegate", Action.DELEGATE);
            offer(offered, step, "add-signer", Action.SIGNERS);
            offer(offered, step, "cc", Action.CC);
        }
        return List.copyOf(offered);
    }

    private static void offer(List<Action> offered, Step step, String word, Action action) {
        if (step.actions().contains(word)) {
            offered.add(action);
        }
    }

    static void checkOffered(Open open, Action action) {
        if (!offered(open.step(), open.slot()).contains(action)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ACTION_NOT_OFFERED", Map.of());
        }
    }

    /** @return what the step's form may write of what was sent */
    Map<String, Object> check(Open open, Decide command) {
        checkOffered(open, command.action());
        words(open, command);
        files.check(open, command);
        boolean goesOn = command.action() == Action.APPROVE
                || command.action() == Action.SUBMIT && open.slot().votes();
        boolean asksForm = goesOn
                || command.action() == Action.REJECT
                        && !formOf(open.family(), open.step(), open.slot())
                                .fields()
                                .isEmpty();
        if (!asksForm) {
            return Map.of();
        }
        var known = values.current(open.request());
        var read = readOwn(open, command, known);
        if (goesOn) {
            Map<String, Object> all = new HashMap<>(known);
            all.putAll(read);
            submittedCase.checkBefore(open.family(), open.request(), open.step().key(), all);
        }
        return read;
    }

    private void words(Open open, Decide command) {
        List<Refusal.Field> problems = new ArrayList<>();
        var opinion = command.opinion();
        boolean asksWords = command.action() == Action.REJECT
                || command.action() == Action.RETURN
                || open.slot().purpose().equals("CONSULT");
        if (asksWords && (opinion == null || opinion.isBlank())) {
            problems.add(new Refusal.Field("opinion", "field.required", Map.of()));
        }
        plainWords(opinion, problems);
        reasonCode(open, command.action(), command.reasonCode(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    /** What anybody may write beside an action. */
    static void plainWords(@Nullable String opinion, List<Refusal.Field> problems) {
        if (opinion != null && opinion.length() > OPINION_LIMIT) {
            problems.add(new Refusal.Field(
                    "opinion",
                    "field.text.long",
                    Map.of("max", OPINION_LIMIT, "over", opinion.length() - OPINION_LIMIT)));
        }
        if (opinion != null && !PlainText.isPlain(opinion)) {
            problems.add(new Refusal.Field("opinion", "field.text.control", Map.of()));
        }
    }

    private void reasonCode(Open open, Action action, @Nullable String code, List<Refusal.Field> problems) {
        if (code == null) {
            if (action == Action.REJECT) {
                problems.add(new Refusal.Field("reasonCode", "field.required", Map.of()));
            }
            return;
        }
        var known = mapper.reasonCodes(open.family().key(), open.step().key());
        var codes = known.stream().map(DecisionMapper.ReasonCodeRow::code).toList();
        if (!codes.contains(code)) {
            problems.add(new Refusal.Field("reasonCode", "field.type.choice", Map.of("options", codes)));
        }
    }

    /** Of the person who decides, by the field of the step's form that asks for them. */
    static Map<String, String> signatures(Open open, Map<String, Object> read) {
        return Signatures.of(formOf(open.family(), open.step(), open.slot()), read);
    }

    /** Stores what the step's form may write, and lets the family note it. */
    void write(Open open, Map<String, Object> read, Action action) {
        var form = formOf(open.family(), open.step(), open.slot());
        if (!form.fields().isEmpty()) {
            boolean ofSeveral = open.step().mode().isOneSlotEach();
            signed.write(open.request(), form, read, open.actor().id(), ofSeveral);
            attachments.bind(form, read, open.actor().id(), open.request().id());
        }
        submittedCase.noted(
                open.family(), open.request(), open.step().key(), open.actor(), read, action != Action.REJECT);
    }

    /** A condition may look at the request's own values, e.g. a note that only a conflict needs. */
    private Map<String, Object> readOwn(Open open, Decide command, Map<String, Object> known) {
        var form = formOf(open.family(), open.step(), open.slot());
        var writable = writable(form, open.step());
        return command.action() == Action.REJECT
                ? forms.readGiven(form, command.data(), writable, open.actor().id(), known)
                : forms.read(form, command.data(), writable, open.actor().id(), known);
    }

    /** The step's form is for those whom the model asked; whoever they added only says yes or no. */
    static FormSchema formOf(Family family, Step step, SlotRow slot) {
        var none = new FormSchema("", List.of(), List.of(), "{}");
        return slot.place().equals("RULE") ? family.formOf(step).orElse(none) : none;
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
