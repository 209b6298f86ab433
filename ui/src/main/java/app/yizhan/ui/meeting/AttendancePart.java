package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingMinutes;
import app.yizhan.meeting.MeetingSheet.Member;
import app.yizhan.meeting.MeetingSheet.Who;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Check;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who came and who handed in an opinion in writing, each kept as it is ticked, with what the quorum asks. */
final class AttendancePart {

    private static final int TELLERS = 2;

    private final MeetingDesk desk;
    private final Set<String> present = new LinkedHashSet<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final List<Select> tellers = new ArrayList<>();
    private final Paragraph quorum = new Paragraph();

    AttendancePart(MeetingDesk desk) {
        this.desk = desk;
        desk.minutes().roster().forEach(member -> {
            if (member.present()) {
                present.add(member.id());
            }
            if (member.written()) {
                written.add(member.id());
            }
        });
        quorum.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var card = new Card(desk.say("meeting.attendance")).with(quorum);
        say();
        var list = new UnorderedList();
        list.addClassName("wall-list");
        desk.minutes().roster().stream()
                .filter(member -> member.apart() == null)
                .forEach(member -> list.add(row(member)));
        card.with(list);
        apart(card);
        if (desk.meeting().kind().ballots()) {
            card.with(desk.words().quiet(desk.say("meeting.written.hint")));
            tellers(card);
        }
        return card;
    }

    private void apart(Card card) {
        var names = desk.minutes().roster().stream()
                .filter(member -> member.apart() != null)
                .map(member -> desk.say(
                        "meeting.apart.one",
                        desk.words().page().name(member.name()),
                        desk.words().page().notice("meeting.apart." + member.apart(), Map.of())))
                .toList();
        if (!names.isEmpty()) {
            card.with(desk.words().quiet(desk.say("meeting.apart", String.join(desk.say("list.comma"), names))));
        }
    }

    private ListItem row(Member member) {
        var name = new Span(desk.words().page().name(member.name()));
        name.addClassName("grow");
        var row = new Div(name, tick(member, "meeting.present", present, written));
        if (desk.meeting().kind().ballots()) {
            row.add(tick(member, "meeting.written", written, present));
        }
        row.addClassNames("row", "between");
        return new ListItem(row);
    }

    private NativeLabel tick(Member member, String key, Set<String> these, Set<String> others) {
        var box = new Check();
        box.setValue(these.contains(member.id()));
        box.getElement()
                .setAttribute(
                        "aria-label", desk.say(key + ".of", desk.words().page().name(member.name())));
        box.getElement().setAttribute("disabled", !desk.open());
        box.addValueChangeListener(event -> {
            boolean both = event.getValue() && others.remove(member.id());
            if (event.getValue()) {
                these.add(member.id());
            } else {
                these.remove(member.id());
            }
            var counting = chosen().filter(present::contains).toList();
            // whoever did not come counts nothing: shown as it is kept
            keep(counting, both || counting.size() != chosen().count());
        });
        var label = new NativeLabel();
        label.addClassName("tick");
        label.add(box, new Span(desk.say(key)));
        return label;
    }

    private void tellers(Card card) {
        var names = new LinkedHashMap<String, String>();
        names.put("", desk.say("meeting.teller.none"));
        desk.minutes().roster().stream()
                .filter(member -> member.apart() == null)
                .forEach(member -> names.put(member.id(), desk.words().page().name(member.name())));
        if (!desk.open()) {
            card.with(desk.words().quiet(desk.say("meeting.tellers", elected())));
            return;
        }
        for (int i = 0; i < TELLERS; i++) {
            var chosen = desk.minutes().tellers().size() > i
                    ? desk.minutes().tellers().get(i).id()
                    : "";
            var select = new Select(names, names.containsKey(chosen) ? chosen : "");
            select.addValueChangeListener(event -> keep(chosen().toList(), false));
            tellers.add(select);
            card.with(new Field("meeting-teller-" + i, desk.say("meeting.teller." + i), false, select));
        }
        card.with(desk.words().quiet(desk.say("meeting.teller.hint")));
    }

    private String elected() {
        return desk.minutes().tellers().stream()
                .map(Who::name)
                .map(desk.words().page()::name)
                .collect(Collectors.joining(desk.say("list.comma")));
    }

    private Stream<String> chosen() {
        return tellers.stream().map(Select::getValue).filter(teller -> !teller.isEmpty());
    }

    /**
     * @param counting tellers; one alone is none yet
     * @param whole whether more than the tick itself looks another way now
     */
    private void keep(List<String> counting, boolean whole) {
        var attendance = new MeetingMinutes.Attendance(
                List.copyOf(present),
                List.copyOf(written),
                counting.size() == TELLERS ? counting : List.of(),
                desk.minutes().revision());
        try {
            desk.services()
                    .minutes()
                    .attend(desk.meeting().id(), attendance, UUID.randomUUID().toString(), desk.me());
            desk.saved(whole ? desk::changed : this::say);
        } catch (InvalidFields wrong) {
            Toast.show(desk.words()
                    .page()
                    .refusals()
                    .fields(wrong)
                    .values()
                    .iterator()
                    .next());
            desk.changed();
        } catch (Refusal refused) {
            Toast.show(desk.words().page().of(refused));
            desk.changed();
        }
    }

    private void say() {
        int needed = desk.meeting().agenda().stream()
                .mapToInt(item -> item.vote() == null ? 0 : item.vote().result().presentNeeded())
                .max()
                .orElse(0);
        int should = desk.minutes().shouldAttend();
        var said = desk.say("meeting.quorum", should, present.size(), written.size(), needed);
        quorum.setText(
                present.size() >= needed
                        ? desk.say("meeting.quorum.enough", said)
                        : desk.say("meeting.quorum.short", said, needed - present.size()));
    }
}
