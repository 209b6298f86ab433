package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Map;

/** What is seldom set at a step of people. */
final class StepMore extends ElementForm {

    StepMore(Picked picked, ElementForm whole) {
        super(picked);
        whole.reads(this::show);
        separate();
        property("dedupe", picked.say("panel.dedupe"), words("panel.dedupe.", "ask", "carry", "refuse"), "ask");
        property(
                "resubmit", picked.say("panel.resubmit"), words("panel.resubmit.", "from-start", "here"), "from-start");
        property("rank", picked.say("panel.rank"), ranks(), "normal");
        new WaitFields(this, picked, "ifReturned").add();
        new WaitFields(this, picked, "ifSilent").add();
        property("tell", picked.say("panel.tell"), words("panel.tell.", "asked", "none"), "asked");
    }

    private void separate() {
        Map<String, String> others = picked.services()
                .sheets()
                .steps(picked.studio().key(), picked.studio().locale());
        others.remove(picked.id());
        checks(
                "separate",
                picked.say("panel.separate"),
                others,
                (ElementSheet sheet) -> sheet.lists("separate"),
                (steps, wrong) -> picked.say("separate", steps, wrong));
    }

    /** Also what a table or a field that decides may call urgent. */
    private Map<String, String> ranks() {
        var studio = picked.studio();
        var ranks = words("panel.rank.", "normal", "urgent");
        picked.services().variables().of(studio.key(), studio.locale()).stream()
                .filter(known -> known.values().containsKey("urgent"))
                .forEach(known -> ranks.put(known.name(), picked.say("panel.rank.said", known.label())));
        return ranks;
    }

    NativeDetails fold() {
        var fold = new NativeDetails(picked.say("panel.more"), new Div(this));
        fold.addClassName("said-table");
        return fold;
    }
}
