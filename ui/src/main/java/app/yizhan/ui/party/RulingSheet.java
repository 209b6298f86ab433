package app.yizhan.ui.party;

import app.yizhan.party.PackRulings;
import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyWords;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** What one of the organisation department says that a rule is; as it stands, or corrected. */
final class RulingSheet {

    private final PartyWords party;
    private final PageWords page;
    private final TextBox value = new TextBox();
    private final TextBox article = new TextBox();
    private final TextArea source = new TextArea(2);
    private final Map<String, Field> fields;
    private final Div wrong = new Div();

    private RulingSheet(PartyRule rule, PartyWords party, PageWords page) {
        this.party = party;
        this.page = page;
        value.setValue(rule.value());
        article.setValue(rule.article());
        source.setValue(party.source(rule.source(), page.locale()));
        fields = Map.of(
                "value",
                        new Field("r-value", page.say("rules.value"), true, value)
                                .hint(party.length(rule, page.locale())),
                "article",
                        new Field("r-article", page.say("rules.article"), false, article)
                                .hint(page.say("rules.article.hint")),
                "source",
                        new Field("r-source", page.say("rules.source"), true, source)
                                .hint(page.say("rules.source.hint")));
        wrong.addClassName("wrong");
    }

    /** @param said called when it was said */
    static void open(
            String pack,
            PartyRule rule,
            PackRulings rulings,
            PartyWords party,
            PageWords page,
            String me,
            Runnable said) {
        var parts = new RulingSheet(rule, party, page);
        var sheet = new Sheet(
                page.say("rules.state.head"),
                new Paragraph(party.rule(rule, page.locale())),
                parts.fields.get("value"),
                parts.fields.get("article"),
                parts.fields.get("source"),
                parts.wrong,
                new Paragraph(page.say("rules.state.then")));
        sheet.acts(page.say("rules.leave"), Buttons.primary(page.say("rules.state"), click -> {
            if (parts.say(pack, rule, rulings, me)) {
                sheet.close();
                said.run();
            }
        }));
        sheet.open();
    }

    /** A source that is a word of the house stays one, and so is read in both languages. */
    private String source(PartyRule rule) {
        var said = source.getValue().strip();
        return said.equals(party.source(rule.source(), page.locale())) ? rule.source() : said;
    }

    private boolean say(String pack, PartyRule rule, PackRulings rulings, String me) {
        fields.values().forEach(field -> field.error(null));
        wrong.removeAll();
        try {
            rulings.state(pack, rule.code(), value.getValue(), article.getValue(), source(rule), null, me);
            return true;
        } catch (Refusal refused) {
            var sentences = page.refusals().fields(refused);
            sentences.forEach((name, sentence) -> fields.get(name).error(sentence));
            if (sentences.isEmpty()) {
                wrong.add(new Note(Note.Tone.INFO, page.of(refused)));
            }
            return false;
        }
    }
}
