package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** 驳回: the reason comes first, then what will happen, then the act by its name. */
final class RejectSheet {

    private final OpenTask desk;
    private final Select code;
    private final Field codeField;
    private final Opinion opinion;

    private RejectSheet(OpenTask desk, String words, Map<String, String> files) {
        this.desk = desk;
        code = codes(desk, "reason.choose");
        codeField = new Field("reason-code", desk.say("reason.code"), true, code);
        opinion = new Opinion(desk, "reason-words", desk.say("reason.words.reject"), true, 3, files)
                .hint(desk.say("reason.seen"));
        opinion.area().setValue(words);
    }

    static void open(OpenTask desk, String words, Map<String, String> files, Consumer<Choice> decided) {
        var parts = new RejectSheet(desk, words, files);
        var sheet = new VerbSheet(
                        desk,
                        Action.REJECT.name(),
                        desk.say("reason.title.REJECT", desk.applicant()),
                        parts.codeField,
                        parts.opinion,
                        parts.effects())
                .opensWithOpinion(desk);
        sheet.act(desk.act(Action.REJECT), () -> {
                    boolean complete = parts.isComplete();
                    if (complete) {
                        decided.accept(new Choice(
                                Action.REJECT,
                                parts.opinion.words(),
                                parts.code.getValue(),
                                "",
                                parts.opinion.files()));
                    }
                    return complete;
                })
                .addClassName("warn");
        sheet.open();
    }

    /** @param none what is said while none is chosen */
    static Select codes(OpenTask desk, String none) {
        var codes = new LinkedHashMap<String, String>();
        codes.put("", desk.say(none));
        desk.task().reasonCodes().forEach(reason -> codes.put(reason.code(), reason.name()));
        return new Select(codes, "").named("reason-code");
    }

    private boolean isComplete() {
        boolean coded = !code.getValue().isEmpty();
        codeField.error(coded ? null : desk.say("reason.code.missing"));
        return opinion.isGiven(desk.say("reason.words.missing")) && coded;
    }

    private UnorderedList effects() {
        long signers = desk.task().signers().stream()
                .filter(s -> !s.place().equals("DELEGATE"))
                .count();
        var list = new UnorderedList();
        list.addClassName("eff");
        var keys = signers > 1
                ? List.of("reason.effect.REJECT.several", "reason.effect.REJECT.2")
                : List.of("reason.effect.REJECT.1", "reason.effect.REJECT.2", "reason.effect.REJECT.3");
        keys.forEach(key -> list.add(new ListItem(new Icon("info"), new Span(desk.say(key)))));
        return list;
    }
}
