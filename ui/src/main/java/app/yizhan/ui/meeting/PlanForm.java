package app.yizhan.ui.meeting;

import app.yizhan.meeting.Apart;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.meeting.PlanMeeting;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is filled in to call a meeting. */
final class PlanForm extends Div {

    private final transient MeetingProposal proposal;
    private final transient MeetingServices services;
    private final transient MeetingWords words;
    private final String me;
    private final transient WhenAndWho when;
    private final Checks candidates;
    private final TextArea late = new TextArea(2);
    private final Field lateField;
    private final transient Map<String, Select> apart = new LinkedHashMap<>();
    private final Div wrong = new Div();
    private final String requestKey = UUID.randomUUID().toString();

    PlanForm(MeetingProposal proposal, MeetingServices services, String me) {
        this.proposal = proposal;
        this.services = services;
        this.words = services.words();
        this.me = me;
        when = new WhenAndWho(words, proposal.chairs(), proposal.recorders(), me);
        candidates = new Checks("meeting-candidates", words.say("meeting.plan.candidates"), names());
        candidates.set(proposal.open().stream()
                .filter(one -> one.earliest() == null)
                .map(MeetingProposal.Candidate::requestId)
                .toList());
        lateField = new Field("meeting-late", words.say("meeting.late"), false, late)
                .hint(words.say("meeting.plan.late.hint"));
        addClassName("col");
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        var save = Buttons.primary(words.say("meeting.plan.save"), click -> save());
        add(
                words.quiet(words.say("meeting.plan.of", words.kind(proposal.kind()), words.unit(proposal.unit()))),
                new Card(words.say("meeting.plan.when")).with(when.fields()).with(lateField),
                new Card(words.say("meeting.plan.whom")).with(candidates),
                roster(),
                wrong,
                words.quiet(words.say("meeting.plan.then")),
                new Div(save));
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        proposal.open().forEach(one -> names.put(one.requestId(), candidate(one)));
        return names;
    }

    private String candidate(MeetingProposal.Candidate one) {
        var name = words.say("meeting.candidate", words.page().name(one.name()), words.step(one.step()));
        if (one.earliest() != null) {
            return words.say(
                    "meeting.candidate.from", name, words.page().times().date(one.earliest()));
        }
        return one.due() == null
                ? name
                : words.say("meeting.candidate.due", name, words.page().times().date(one.due()));
    }

    /** Whoever does not count is taken out one by one, with a reason. */
    private Card roster() {
        var card = new Card(words.say("meeting.plan.roster", proposal.voters().size()));
        var list = new Div();
        list.addClassName("col");
        proposal.voters().forEach(person -> list.add(voter(person)));
        var fold = new NativeDetails(words.say("meeting.plan.roster.change"), list);
        card.with(words.quiet(proposal.voters().stream()
                        .map(Person::name)
                        .map(words.page()::name)
                        .collect(Collectors.joining(words.say("list.comma")))))
                .with(fold);
        if (!proposal.probation().isEmpty()) {
            card.with(words.quiet(words.say(
                    "meeting.plan.probation",
                    proposal.probation().stream()
                            .map(Person::name)
                            .map(words.page()::name)
                            .collect(Collectors.joining(words.say("list.comma"))))));
        }
        return card;
    }

    private Div voter(Person person) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.say("meeting.plan.counts"));
        for (var why : List.of(Apart.NO_RIGHT, Apart.AWAY, Apart.OTHER)) {
            options.put(why.name(), words.page().notice("meeting.apart." + why, Map.of()));
        }
        var select = new Select(options, "");
        select.setId("apart-" + person.id());
        apart.put(person.id(), select);
        var label = new NativeLabel(words.page().name(person.name()));
        label.setFor("apart-" + person.id());
        var row = new Div(label, select);
        row.addClassNames("row", "between");
        return row;
    }

    private void save() {
        wrong.removeAll();
        when.clear();
        candidates.error(null);
        lateField.error(null);
        try {
            var answer = services.meetings().plan(plan(), me);
            Toast.show(words.say("meeting.plan.saved"));
            getUI().ifPresent(ui -> ui.navigate("party/meetings/" + answer.id()));
        } catch (InvalidFields faults) {
            faults(words.page().refusals().fields(faults));
        } catch (Refusal refused) {
            wrong.add(new Note(Note.Tone.LATE, words.page().of(refused)));
        }
    }

    private PlanMeeting plan() {
        Map<String, Apart> out = new HashMap<>();
        apart.forEach((person, select) -> {
            if (!select.getValue().isEmpty()) {
                out.put(person, Apart.valueOf(select.getValue()));
            }
        });
        return new PlanMeeting(
                proposal.kind(),
                proposal.unit().id(),
                when.startsAt(),
                when.place(),
                when.chair(),
                when.recorder(),
                candidates.value(),
                out,
                late.getValue(),
                requestKey);
    }

    private void faults(Map<String, String> sentences) {
        when.faults(sentences);
        candidates.error(sentences.get("candidates"));
        lateField.error(sentences.get("lateReason"));
        sentences.forEach((field, sentence) -> {
            if (!List.of("candidates", "lateReason").contains(field) && !WhenAndWho.FIELDS.contains(field)) {
                wrong.add(new Paragraph(sentence));
            }
        });
    }
}
