package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;

/** Reject or return: the reason comes first, then what will happen, then the act by its name. */
final class ReasonDialog {

    private final Action action;
    private final PageWords page;
    private final Select code;
    private final TextArea opinion = new TextArea(3);
    private final Field codeField;
    private final Field opinionField;
    private final Sheet sheet;

    ReasonDialog(Action action, TaskDetail task, String words, PageWords page, DecisionBar.Decided decided) {
        this.action = action;
        this.page = page;
        boolean reject = action == Action.REJECT;
        var codes = new LinkedHashMap<String, String>();
        codes.put("", page.say("reason.choose"));
        task.reasonCodes().forEach(reason -> codes.put(reason.code(), reason.name()));
        code = new Select(codes, "");
        codeField = new Field("reason-code", page.say("reason.code"), reject, code);
        opinionField = new Field("reason-words", page.say(reject ? "reason.words.reject" : "reason.words.return"), true, opinion);
        opinion.setValue(words);
        opinionField.hint(page.say("reason.seen"));
        sheet = new Sheet(page.say("reason.title." + action, task.request().applicantName()), codeField, opinionField, effects());
        var act = Buttons.primary(page.say(reject ? "action.REJECT" : "action.RETURN.applicant"), click -> decide(decided));
        act.setClassName("warn", reject);
        sheet.acts(page.say("reason.leave"), act);
    }

    void open() {
        sheet.open();
    }

    private UnorderedList effects() {
        var list = new UnorderedList();
        list.addClassName("eff");
        for (int i = 1; page.has("reason.effect." + action + "." + i); i++) {
            list.add(new ListItem(new Icon(action == Action.REJECT ? "info" : "check"), new Span(page.say("reason.effect." + action + "." + i))));
        }
        return list;
    }

    private void decide(DecisionBar.Decided decided) {
        boolean noCode = action == Action.REJECT && code.getValue().isEmpty();
        codeField.error(noCode ? page.say("reason.code.missing") : null);
        boolean noWords = opinion.getValue().isBlank();
        opinionField.error(noWords ? page.say("reason.words.missing") : null);
        if (!noCode && !noWords) {
            sheet.close();
            decided.decide(action, opinion.getValue(), code.getValue());
        }
    }
}
