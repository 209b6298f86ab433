package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskDetail.ReturnTo;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Radios;
import app.yizhan.ui.part.Radios.Option;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** 退回: to whom, what that cancels and who is asked again, and why some steps are not offered; then what is asked for. */
final class ReturnSheet {

    private final OpenTask desk;
    private final Map<String, ReturnTo> targets = new LinkedHashMap<>();
    private final UnorderedList effects = new UnorderedList();
    private final Opinion opinion;
    private final Select code;
    private final Field codeField;
    private final Radios to;

    private ReturnSheet(OpenTask desk, String words, Map<String, String> files) {
        this.desk = desk;
        desk.task().returnTargets().forEach(target -> targets.putIfAbsent(target.step(), target));
        to = new Radios(
                "return-to",
                desk.say("return.to"),
                targets.values().stream().map(this::option).toList(),
                Decide.APPLICANT);
        code = RejectSheet.codes(desk, "reason.none");
        codeField = new Field("reason-code", desk.say("reason.code.optional"), false, code);
        codeField.setVisible(!desk.task().reasonCodes().isEmpty());
        opinion = new Opinion(desk, "reason-words", desk.say("reason.words.return"), true, 3, files)
                .hint(desk.say("reason.seen"));
        opinion.area().setValue(words);
        effects.addClassName("eff");
        effects.getElement().setAttribute("aria-live", "polite");
        effects(Decide.APPLICANT);
    }

    static void open(OpenTask desk, String words, Map<String, String> files, Consumer<Choice> decided) {
        var parts = new ReturnSheet(desk, words, files);
        var sheet = new VerbSheet(
                        desk,
                        Action.RETURN.name(),
                        desk.say("return.title", desk.applicant()),
                        parts.to,
                        parts.effects,
                        parts.codeField,
                        parts.opinion)
                .opensWithOpinion(desk);
        var act = sheet.act(parts.act(Decide.APPLICANT), () -> {
            boolean given = parts.opinion.isGiven(desk.say("reason.words.missing"));
            if (given) {
                decided.accept(parts.choice());
            }
            return given;
        });
        parts.to.onChange(step -> parts.chosen(step, act));
        sheet.open();
    }

    private Choice choice() {
        return new Choice(Action.RETURN, opinion.words(), code.getValue(), to.value(), opinion.files());
    }

    private void chosen(String step, NativeButton act) {
        effects(step);
        act.setText(act(step));
    }

    private String act(String step) {
        return desk.say(
                "return.do", step.equals(Decide.APPLICANT) ? desk.say("return.applicant.short") : desk.target(step));
    }

    private Option option(ReturnTo target) {
        boolean applicant = target.step().equals(Decide.APPLICANT);
        return new Option(
                target.step(),
                desk.target(target.step()),
                desk.say(applicant ? "return.applicant.what" : "return.step.what"),
                target.blocked() == null ? null : desk.say("return.blocked." + target.blocked()));
    }

    private void effects(String step) {
        effects.removeAll();
        var target = targets.get(step);
        if (target != null) {
            tell("x", "return.cancels", target.cancels());
            tell("alert", "return.opens", target.opens());
        }
        say("check", desk.say("return.kept"));
        if (step.equals(Decide.APPLICANT)) {
            say("pause", desk.say("return.paused"));
        } else {
            say("alert", desk.say("return.final"));
        }
    }

    private void tell(String icon, String key, List<String> steps) {
        if (!steps.isEmpty()) {
            var names = steps.stream().map(desk.words()::step).toList();
            say(icon, desk.say(key, String.join(desk.say("list.and"), names)));
        }
    }

    private void say(String icon, String words) {
        effects.add(new ListItem(new Icon(icon), new Span(words)));
    }
}
