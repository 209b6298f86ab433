package app.yizhan.ui.publicity;

import app.yizhan.publicity.HangPublicity;
import app.yizhan.publicity.PublicityProposal;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is filled in to hang a notice: whom it names, from when, where. */
final class HangForm extends Div {

    /** One notice names no more. */
    private static final int MOST = 50;

    private final transient PublicityProposal proposal;
    private final transient PublicityServices services;
    private final transient PublicityWords words;
    private final String me;
    private final Checks candidates;
    private final transient WhenAndWhere when;
    private final TextArea late = new TextArea(2);
    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final Div wrong = new Div();
    private final String requestKey = UUID.randomUUID().toString();

    HangForm(PublicityProposal proposal, PublicityServices services, String me) {
        this.proposal = proposal;
        this.services = services;
        this.words = services.words();
        this.me = me;
        var id = "-" + proposal.unit().code() + "-" + proposal.step();
        candidates = new Checks("publicity-whom" + id, words.say("publicity.whom"), names());
        candidates.set(names().keySet().stream().limit(MOST).toList());
        var today = words.page().times().now().toLocalDate();
        when = new WhenAndWhere(words, id).fill(today, "", "");
        fields.putAll(when.fields());
        fields.put(
                "lateReason",
                new Field("publicity-late" + id, words.say("publicity.late"), false, late)
                        .hint(words.say("publicity.late.hint")));
        addClassName("col");
        wrong.getElement().setAttribute("role", "alert");
        add(
                candidates,
                words.quiet(
                        words.say("publicity.soonest", words.days(today, proposal.soonest(), proposal.provisional()))));
        fields.values().forEach(this::add);
        add(
                wrong,
                words.quiet(words.say("publicity.hang.then")),
                new Div(Buttons.primary(words.say("publicity.hang"), click -> hang())));
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        proposal.candidates().forEach(one -> names.put(one.requestId(), words.label(one.name(), one.className())));
        return names;
    }

    private void hang() {
        wrong.removeAll();
        candidates.error(null);
        fields.values().forEach(field -> field.error(null));
        try {
            var notice = new HangPublicity(
                    proposal.unit().id(), candidates.value(), when.days(), late.getValue(), requestKey);
            var answer = services.publicities().hang(notice, me);
            getUI().ifPresent(ui -> ui.navigate("party/publicity/" + answer.id()));
        } catch (InvalidFields faults) {
            var sentences = words.page().refusals().fields(faults);
            candidates.error(sentences.get("candidates"));
            fields.forEach((key, field) -> field.error(sentences.get(key)));
        } catch (Refusal refused) {
            wrong.add(new Note(Note.Tone.LATE, words.page().of(refused)));
        }
    }
}
