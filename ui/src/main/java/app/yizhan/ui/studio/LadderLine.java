package app.yizhan.ui.studio;

import app.yizhan.catalog.Ladder;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One act of a ladder as it is changed: when, and what happens then. */
final class LadderLine extends Div {

    private static final String PERCENT = "%";
    private static final String DUE = "due";
    private static final Pattern TIME = Pattern.compile("(due\\+)?(\\d{1,4})(%|[a-z]+)");

    private final Select when;
    private final TextBox number = new TextBox("number");
    private final Select act;
    private final Select who;
    private final NativeButton gone;
    private final transient Studio studio;

    /**
     * @param rules words of the rules to choose from
     * @param remove called when it is to go
     */
    LadderLine(Studio studio, String time, Ladder.Act now, Map<String, String> rules, Consumer<LadderLine> remove) {
        this.studio = studio;
        var matcher = TIME.matcher(time);
        boolean counted = matcher.matches();
        var unit = !counted ? DUE : (matcher.group(1) == null ? "" : matcher.group(1)) + matcher.group(3);
        when = new Select(times(studio, unit), unit);
        number.setValue(counted ? matcher.group(2) : "");
        act = new Select(acts(studio, now), text(now));
        var all = new LinkedHashMap<String, String>();
        all.put("", studio.say("panel.none.chosen"));
        all.putAll(rules);
        who = new Select(all, now.rule() == null ? "" : now.rule());
        gone = Buttons.quiet(studio.say("panel.rung.remove"), click -> remove.accept(this));
        add(number, when, act, who, gone);
        addClassName("rung-line");
        act.addValueChangeListener(event -> seen());
        when.addValueChangeListener(event -> seen());
        seen();
    }

    /** Says of each control in which line it stands. @param place from 1 */
    void stands(int place) {
        label(place, number, "panel.rung.number");
        label(place, when, "panel.rung.when");
        label(place, act, "panel.rung.act");
        label(place, who, "panel.rung.who");
        label(place, gone, "panel.rung.remove");
    }

    private void label(int place, Component control, String key) {
        control.getElement().setAttribute("aria-label", studio.say("panel.rung.of", place, studio.say(key)));
    }

    void focus() {
        if (number.isVisible()) {
            number.focus();
        } else {
            when.focus();
        }
    }

    private void seen() {
        who.setVisible(asks());
        number.setVisible(!when.getValue().equals(DUE));
    }

    private boolean asks() {
        return act.getValue().equals("cc") || act.getValue().equals("escalate");
    }

    private static Map<String, String> times(Studio studio, String now) {
        Map<String, String> times = new LinkedHashMap<>();
        for (var time : new String[] {"wd", "wh", "d", "h", "min", PERCENT, DUE, "due+h", "due+d", "due+wd"}) {
            times.put(time, studio.say("panel.rung.time." + time));
        }
        times.putIfAbsent(now, now);
        return times;
    }

    private static Map<String, String> acts(Studio studio, Ladder.Act now) {
        Map<String, String> acts = new LinkedHashMap<>();
        for (var act : new String[] {"remind", "remind*3/4h", "cc", "escalate", "return"}) {
            acts.put(act, studio.say("panel.rung.act." + act));
        }
        acts.putIfAbsent(text(now), text(now));
        return acts;
    }

    private static String text(Ladder.Act act) {
        return act.every() == null ? act.verb() : act.verb() + "*" + act.times() + "/" + act.every();
    }

    /** When a rung stands, as a ladder writes it. */
    static String time(Ladder.Rung rung) {
        if (rung.after() != null) {
            return rung.after();
        }
        if (rung.afterDue() != null) {
            return "due+" + rung.afterDue();
        }
        return rung.percent() + PERCENT;
    }

    /** Whether somebody who changes it sees all that it says. */
    static boolean isPlain(Ladder.Rung rung) {
        return TIME.matcher(time(rung)).matches();
    }

    String time() {
        var unit = when.getValue();
        if (unit.equals(DUE)) {
            return DUE;
        }
        return unit.startsWith("due+")
                ? "due+" + number.getValue().strip() + unit.substring("due+".length())
                : number.getValue().strip() + unit;
    }

    String act() {
        return asks() ? act.getValue() + "(" + who.getValue() + ")" : act.getValue();
    }

    /** What is not filled in yet, as the key of a sentence. */
    Optional<String> lacks() {
        if (!when.getValue().equals(DUE) && !number.getValue().strip().matches("\\d{1,4}")) {
            return Optional.of("panel.rung.lacks.number");
        }
        return asks() && who.getValue().isEmpty() ? Optional.of("panel.rung.lacks.who") : Optional.empty();
    }
}
