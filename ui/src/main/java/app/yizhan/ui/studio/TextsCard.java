package app.yizhan.ui.studio;

import app.yizhan.studio.ModelTexts.Notice;
import app.yizhan.studio.ModelTexts.Text;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** All that the service says to people, in both languages: its own texts and the messages that it sends. */
final class TextsCard {

    private static final int SHOWN = 120;

    private final Studio studio;
    private final Folds folds;

    TextsCard(Studio studio, Folds folds) {
        this.studio = studio;
        this.folds = folds;
    }

    Card card() {
        var hint = new Paragraph(studio.say("studio.texts.hint"));
        hint.addClassName("hint");
        var card = new Card(studio.say("studio.texts")).with(hint);
        card.with(folds.fold("notices", studio.say("studio.texts.notices"), this::notices));
        studio.services().edits().modelTexts().of(studio.key()).forEach((group, texts) -> {
            var name = studio.say("studio.texts." + group);
            if (!texts.isEmpty()) {
                card.with(folds.fold("texts-" + group, name, () -> texts(name, texts)));
            }
        });
        return card;
    }

    private Component texts(String name, List<Text> texts) {
        var table = new Table(name, studio.say("studio.zh"), studio.say("studio.en"), studio.say("studio.act"));
        texts.forEach(text -> table.row(
                in("zh-CN", text.zh()),
                in("en", text.en()),
                change(shown(text.zh()), List.of(studio.say("studio.text")), List.of(text))));
        return table;
    }

    private Component notices() {
        var table = new Table(
                studio.say("studio.texts.notices"),
                studio.say("studio.notice"),
                studio.say("studio.zh"),
                studio.say("studio.act"));
        var heads = List.of(
                studio.say("studio.notice.message"),
                studio.say("studio.notice.subject"),
                studio.say("studio.notice.body"));
        studio.services()
                .edits()
                .modelTexts()
                .notices(studio.key(), studio.locale())
                .forEach(notice -> table.row(
                        new Span(notice.name()), new Span(said(notice)), change(notice.name(), heads, notice.texts())));
        return table;
    }

    private String said(Notice notice) {
        var message = notice.texts().getFirst();
        return studio.locale().getLanguage().equals("en") ? message.en() : message.zh();
    }

    private Component change(String what, List<String> heads, List<Text> texts) {
        var hint = studio.say(heads.size() > 1 ? "studio.notice.hint" : "studio.text.hint");
        var change =
                Buttons.quiet(studio.say("studio.change"), click -> TextDialog.open(studio, what, hint, heads, texts));
        change.setAriaLabel(studio.say("studio.change.one", what));
        return change;
    }

    private static Span in(String language, String text) {
        var said = new Span(shown(text));
        said.getElement().setAttribute("lang", language);
        return said;
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
