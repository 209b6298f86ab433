package app.yizhan.ui.studio;

import app.yizhan.catalog.Ladder;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How long a step may take and what happens while it lies; as text where the model says more than lines can show. */
final class LadderDialog {

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4})(wd|wh|d|h|min|pwd)");
    private static final String LADDER = "sla";

    private final Picked picked;
    private final Studio studio;
    private final List<LadderLine> lines = new ArrayList<>();
    private final Div place = new Div();
    private final NativeButton add;
    private final Map<String, String> rules;

    LadderDialog(Picked picked) {
        this.picked = picked;
        studio = picked.studio();
        rules = new LinkedHashMap<>();
        place.addClassName("col");
        add = Buttons.plain(studio.say("panel.rung.add"), click -> append());
    }

    void open() {
        var said = picked.sheet().says(LADDER);
        var dialog = new EditDialog(studio, studio.say("panel.limit.of", name()), studio.say("panel.limit.hint"));
        var ladder = plain(said);
        Supplier<String> text = ladder.isPresent() ? lines(dialog, ladder.get()) : written(dialog, said);
        dialog.open(studio.say("studio.save"), () -> {
            var now = text.get();
            picked.services()
                    .steps()
                    .say(studio.key(), picked.id(), LADDER, now, studio.me().id(), studio.locale());
        });
    }

    private String name() {
        return picked.sheet().name().isEmpty() ? picked.id() : picked.sheet().name();
    }

    /** Empty where lines would not show all of it. */
    private static Optional<Ladder> plain(String said) {
        try {
            var ladder = said.isBlank() ? new Ladder("", List.of()) : Ladder.parse(said);
            boolean limit =
                    ladder.limit().isEmpty() || LIMIT.matcher(ladder.limit()).matches();
            return Optional.of(ladder)
                    .filter(known -> limit && known.rungs().stream().allMatch(LadderLine::isPlain));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Supplier<String> written(EditDialog dialog, String said) {
        var box = dialog.field(LADDER, "ladder-text", studio.say("panel.limit.text"), false, new TextBox());
        box.setValue(said);
        dialog.hint(studio.say("panel.limit.text.hint"));
        return () -> box.getValue().strip();
    }

    private Supplier<String> lines(EditDialog dialog, Ladder ladder) {
        var limit = LIMIT.matcher(ladder.limit());
        boolean known = limit.matches();
        var number =
                dialog.field(LADDER, "ladder-number", studio.say("studio.limit.number"), true, new TextBox("number"));
        number.setValue(known ? limit.group(1) : "");
        var unit = dialog.field(
                "unit",
                "ladder-unit",
                studio.say("studio.limit.unit"),
                true,
                new Select(LimitDialog.units(studio), known ? limit.group(2) : "wd"));
        rules.putAll(studio.services().edits().choices().forStep(studio.key(), ruled(ladder), studio.locale()));
        ladder.rungs().forEach(rung -> rung.acts().forEach(act -> line(LadderLine.time(rung), act)));
        dialog.add(place, add);
        return () -> text(number.getValue().strip() + unit.getValue());
    }

    private static List<String> ruled(Ladder ladder) {
        return ladder.rungs().stream()
                .flatMap(rung -> rung.acts().stream())
                .flatMap(act -> Optional.ofNullable(act.rule()).stream())
                .distinct()
                .toList();
    }

    private void line(String time, Ladder.Act act) {
        var line = new LadderLine(studio, time, act, rules, this::remove);
        lines.add(line);
        place.add(line);
        line.stands(lines.size());
    }

    private void append() {
        line("1wd", new Ladder.Act("remind", 1, null, null));
        lines.getLast().focus();
    }

    /** Whoever removes one goes on at the line that takes its place. */
    private void remove(LadderLine gone) {
        int at = lines.indexOf(gone);
        lines.remove(gone);
        place.remove(gone);
        for (int i = at; i < lines.size(); i++) {
            lines.get(i).stands(i + 1);
        }
        if (at < lines.size()) {
            lines.get(at).focus();
        } else {
            add.focus();
        }
    }

    private String text(String limit) {
        lines.stream().flatMap(line -> line.lacks().stream()).findFirst().ifPresent(lacking -> {
            throw new InvalidFields("rungs", lacking, Map.of());
        });
        Map<String, List<String>> acts = new LinkedHashMap<>();
        lines.forEach(line ->
                acts.computeIfAbsent(line.time(), time -> new ArrayList<>()).add(line.act()));
        var text = new StringBuilder(limit);
        acts.forEach((time, all) -> text.append("; ").append(time).append(":").append(String.join("+", all)));
        return text.toString();
    }
}
