package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step of people: who acts, how they sign, what they can do, by when, and what happens where nobody is found. */
final class StepForm extends ElementForm {

    private static final String[] VERBS = {"approve", "reject", "return", "transfer", "delegate", "add-signer", "cc"};
    private static final String[] VERBS_OF_WORK = {"transfer", "delegate", "add-signer", "cc"};
    private static final String USUAL_VERBS = "approve, reject, return";

    private final transient Studio studio;

    StepForm(Picked picked) {
        super(picked);
        studio = picked.studio();
        named();
        property("kind", picked.say("panel.kind"), words("panel.kind.", "approval", "work"), "approval");
        new StepWho(this, picked).fields();
        signing();
        verbs();
        limit();
        property("empty", picked.say("panel.empty"), nobody(), "queue(unit)");
        form();
        copies();
        add(new StepMore(picked, this).fold());
    }

    private void signing() {
        property(
                "mode",
                picked.say("panel.mode"),
                words("panel.mode.", "single", "all", "ratio:1/2", "ratio:2/3", "sequential"),
                "single");
        var lost = property(
                "onReject", picked.say("panel.onReject"), words("panel.onReject.", "stop", "when-lost"), "stop");
        reads(sheet -> lost.getParent()
                .ifPresent(field -> field.setVisible(!sheet.says("mode").isEmpty()
                        && !sheet.says("mode").equals("single")
                        && !sheet.says("mode").equals("any"))));
    }

    private void verbs() {
        var approval = checks(
                "actions",
                picked.say("panel.actions"),
                words("panel.verb.", VERBS),
                sheet -> verbs(sheet, USUAL_VERBS),
                (verbs, wrong) -> {
                    if (verbs.isEmpty()) {
                        wrong.accept(picked.say("panel.actions.none"));
                    } else {
                        picked.say("actions", verbs, wrong);
                    }
                });
        var work = checks(
                "actions-work",
                picked.say("panel.actions"),
                words("panel.verb.", VERBS_OF_WORK),
                sheet -> verbs(sheet, ""),
                (verbs, wrong) -> picked.say("actions", verbs, wrong));
        reads(sheet -> {
            approval.setVisible(!isWork(sheet));
            work.setVisible(isWork(sheet));
        });
    }

    private static List<String> verbs(ElementSheet sheet, String usual) {
        return sheet.says("actions").isEmpty() ? List.of(usual.split(", ")) : sheet.lists("actions");
    }

    private static boolean isWork(ElementSheet sheet) {
        return sheet.says("kind").equals("work");
    }

    private void limit() {
        var part = part(picked.say("panel.limit"));
        var said = new Div();
        part.add(said, Buttons.plain(picked.say("panel.limit.change"), click -> new LadderDialog(picked).open()));
        reads(sheet -> {
            said.removeAll();
            said.add(ElementFacts.ladder(picked, sheet));
        });
    }

    private Map<String, String> nobody() {
        var options = words("panel.empty.", "queue(unit)");
        List.of("head-of-college(deputy-secretary)", "role(STUDENT_AFFAIRS)")
                .forEach(rule -> options.put(
                        "escalate(" + rule + ")",
                        picked.say(
                                "panel.empty.escalate",
                                picked.services().words().asked(studio.key(), rule, studio.locale()))));
        var now = picked.sheet().says("empty");
        if (now.startsWith("escalate(") && now.endsWith(")")) {
            var rule = now.substring("escalate(".length(), now.length() - 1);
            options.putIfAbsent(
                    now,
                    picked.say(
                            "panel.empty.escalate",
                            picked.services().words().asked(studio.key(), rule, studio.locale())));
        }
        options.put("skip", picked.say("panel.empty.skip"));
        return options;
    }

    private void form() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("", picked.say("panel.form.none"));
        picked.services().sheets().forms(studio.key(), studio.locale()).forEach((form, steps) -> {
            var users =
                    String.join(picked.say("panel.and"), steps.stream().limit(2).toList());
            forms.put(form, steps.isEmpty() ? form : picked.say("panel.form.of", users, form));
        });
        select(
                "form",
                picked.say("panel.form"),
                forms,
                ElementSheet::form,
                (form, wrong) -> picked.save(
                        (me, locale) -> picked.services().steps().form(studio.key(), picked.id(), form, me, locale),
                        wrong));
        add(NewFormDialog.button(studio, picked.id()));
        var part = part(picked.say("panel.fields"));
        var said = new Span();
        part.add(new Div(said), Buttons.plain(picked.say("panel.fields.change"), click -> RightsDialog.open(picked)));
        reads(sheet -> said.setText(RightsDialog.words(picked, sheet)));
    }

    private void copies() {
        var part = part(picked.say("studio.copies"));
        var said = new Span();
        part.add(
                new Div(said),
                Buttons.plain(
                        picked.say("panel.copies.change"),
                        click -> picked.onTheSheet().ifPresent(step -> CopiesDialog.open(studio, step))));
        reads(sheet -> said.setText(
                sheet.says("cc").isEmpty()
                        ? picked.say("panel.copies.none")
                        : picked.services().words().asked(studio.key(), sheet.says("cc"), studio.locale())));
    }
}
