package app.yizhan.ui.studio;

import app.yizhan.organisation.ByUnit;
import app.yizhan.organisation.UnknownRule;
import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who acts at a step, whom that finds today, and others for single colleges. */
final class StepWho {

    private final ElementForm form;
    private final Picked picked;
    private final Studio studio;

    StepWho(ElementForm form, Picked picked) {
        this.form = form;
        this.picked = picked;
        studio = picked.studio();
    }

    void fields() {
        form.select(
                "assign",
                picked.say("panel.assign"),
                rules(),
                sheet -> said(sheet).usual(),
                this::save);
        var found = new Div();
        found.addClassName("col");
        form.add(found);
        form.reads(sheet -> {
            found.removeAll();
            if (!sheet.says("assign").isEmpty()) {
                found(found, sheet.says("assign"), !said(sheet).others().isEmpty());
            }
        });
    }

    private Map<String, String> rules() {
        var usual = said(picked.sheet()).usual();
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("", picked.say("panel.assign.none"));
        rules.putAll(studio.services()
                .edits()
                .choices()
                .forStep(studio.key(), usual.isEmpty() ? List.of() : List.of(usual), studio.locale()));
        return rules;
    }

    private void save(String rule, Consumer<@Nullable String> wrong) {
        if (rule.isEmpty()) {
            wrong.accept(picked.say("panel.assign.missing"));
            return;
        }
        var steps = studio.services().edits().steps();
        picked.save((me, locale) -> steps.askedIn(studio.key(), picked.id(), "", rule, me, locale), wrong);
    }

    private void found(Div place, String assign, boolean differs) {
        place.add(new WhoWouldBeAsked(studio).of(picked.services().preview().of(assign, studio.locale())));
        if (differs) {
            place.add(new Span(picked.services().words().asked(studio.key(), assign, studio.locale())));
        }
        place.add(new Div(Buttons.plain(
                picked.say("panel.assign.others"),
                click -> picked.onTheSheet().ifPresent(step -> AskedDialog.open(studio, step)))));
    }

    /** What cannot be read is shown as it is. */
    private static ByUnit said(ElementSheet sheet) {
        try {
            return ByUnit.parse(sheet.says("assign"));
        } catch (UnknownRule unreadable) {
            return new ByUnit(sheet.says("assign"), Map.of());
        }
    }
}
