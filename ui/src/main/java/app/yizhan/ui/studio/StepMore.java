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

    NativeDetails fold() {
        var fold = new NativeDetails(picked.say("panel.more"), new Div(this));
        fold.addClassName("said-table");
        return fold;
    }
}
