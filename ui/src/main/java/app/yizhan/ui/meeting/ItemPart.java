package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingMinutes;
import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.MeetingSheet.Item;
import app.yizhan.party.VoteCount;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vote on one candidate: totals, what was resolved, and what became of it. Its fields are drawn when they are asked for. */
final class ItemPart extends Div {

    private static final List<String> TOTALS = List.of("yes", "no", "abstain", "invalid");
    private static final Set<String> WRITTEN = Set.of("DONE", "WAITS", "MOVED");

    private final transient MeetingDesk desk;
    private transient Item item;
    private transient MeetingSheet.Vote vote;
    private final transient Map<String, TextBox> boxes = new LinkedHashMap<>();
    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final Div form = new Div();
    private @Nullable FormFields asked;

    ItemPart(MeetingDesk desk, Item item) {
        this.desk = desk;
        this.item = item;
        this.vote = Objects.requireNonNull(item.vote());
        form.addClassName("col");
        show();
    }

    private void again() {
        item = desk.meeting().agenda().stream()
                .filter(each -> each.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
        vote = Objects.requireNonNull(item.vote());
        removeAll();
        form.removeAll();
        boxes.clear();
        fields.clear();
        show();
    }

    private void show() {
        var card = new Card(desk.words().page().name(item.name()), badge());
        card.with(desk.words().quiet(desk.words().step(item.step())));
        if (desk.open() && vote.requestId() != null) {
            desk.services().inquiries().of(vote.requestId(), desk.me()).ifPresent(card::with);
        }
        said(card);
        if (desk.open() && vote.form() != null) {
            var open = Buttons.plain(
                    desk.say(vote.count() == null ? "meeting.count" : "meeting.count.again"), click -> draw());
            open.setAriaLabel(desk.say("meeting.count.of", desk.words().page().name(item.name())));
            form.add(open);
        }
        card.with(form);
        if (vote.requestId() != null) {
            card.with(new Anchor("requests/" + vote.requestId(), desk.say("meeting.case")));
        }
        add(card);
    }

    private Badge badge() {
        if (vote.outcome() != null) {
            return new Badge(vote.outcome().equals("DONE") ? Badge.Tone.OK : Badge.Tone.SOON, outcome(vote.outcome()));
        }
        if (vote.count() == null) {
            return new Badge(Badge.Tone.PLAIN, desk.say(vote.form() == null ? "meeting.gone" : "meeting.uncounted"));
        }
        return vote.result().passed()
                ? new Badge(Badge.Tone.OK, desk.say("meeting.passed"))
                : new Badge(Badge.Tone.LATE, desk.say("meeting.lost"));
    }

    private String outcome(String code) {
        return desk.words().page().notice("meeting.outcome." + (WRITTEN.contains(code) ? code : "FAILED"), Map.of());
    }

    private void said(Card card) {
        VoteCount count = vote.count();
        if (count != null) {
            card.with(desk.words()
                    .quiet(desk.say(
                            "meeting.totals",
                            count.yes(),
                            count.no(),
                            count.abstain(),
                            count.invalid(),
                            vote.result().yesNeeded())));
        }
        var words = words();
        vote.data()
                .forEach((key, value) -> vote.family()
                        .field(key)
                        .ifPresent(field -> card.with(desk.words()
                                .quiet(desk.say("meeting.said", words.label(field), words.show(field, value))))));
        if (vote.outcome() != null && !WRITTEN.contains(vote.outcome())) {
            card.with(new Note(Note.Tone.LATE, desk.say("meeting.failed", reason(vote.outcome()))));
        }
    }

    private String reason(String code) {
        if (!desk.words().page().keys("meeting.failed." + code).isEmpty()) {
            return desk.words().page().notice("meeting.failed." + code, Map.of());
        }
        return desk.words().page().keys("party.code." + code).isEmpty()
                ? code
                : desk.words().party().code(code, desk.words().page().locale());
    }

    private CaseWords words() {
        return new CaseWords(
                vote.family(), desk.services().cases(), desk.words().page().locale());
    }

    private Div totals() {
        var count = vote.count();
        for (var total : TOTALS) {
            var box = new TextBox("number");
            box.getElement().setAttribute("inputmode", "numeric").setAttribute("min", "0");
            if (count != null) {
                box.setValue(String.valueOf(of(count, total)));
            }
            boxes.put(total, box);
            fields.put(total, new Field(total + "-" + item.id(), desk.say("meeting.vote." + total), true, box));
        }
        var grid = new Div(fields.values().toArray(Field[]::new));
        grid.addClassName("three");
        return grid;
    }

    private void draw() {
        form.removeAll();
        var grid = totals();
        asked = new FormFields(
                Objects.requireNonNull(vote.form()),
                vote.ask(),
                words(),
                desk.reader(),
                desk.services().inputs(),
                Map.of());
        asked.fill(vote.data());
        form.add(
                desk.words()
                        .quiet(desk.say(
                                "meeting.count.hint",
                                desk.minutes().present() + desk.minutes().written(),
                                vote.result().yesNeeded())),
                grid,
                asked,
                new Div(Buttons.primary(desk.say("meeting.count.save"), click -> save())));
        boxes.get("yes").focus();
    }

    private static int of(VoteCount count, String total) {
        return switch (total) {
            case "yes" -> count.yes();
            case "no" -> count.no();
            case "abstain" -> count.abstain();
            default -> count.invalid();
        };
    }

    private void save() {
        fields.values().forEach(field -> field.error(null));
        var drawn = Objects.requireNonNull(asked);
        try {
            var counted = new MeetingMinutes.Counted(
                    number("yes"), number("no"), number("abstain"), number("invalid"), drawn.values());
            desk.services().minutes().count(desk.meeting().id(), item.id(), counted, null, desk.me());
            desk.saved(this::again);
        } catch (InvalidFields wrong) {
            var sentences = desk.words().page().refusals().fields(wrong);
            drawn.errors(sentences);
            fields.forEach((key, field) -> field.error(sentences.get(key)));
        } catch (Refusal refused) {
            Toast.show(desk.words().page().of(refused));
        }
    }

    private @Nullable Integer number(String total) {
        var text = boxes.get(total).getValue().strip();
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
