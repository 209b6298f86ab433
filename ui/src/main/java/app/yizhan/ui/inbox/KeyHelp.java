package app.yizhan.ui.inbox;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys of the inbox: the usual ones below the list, all of them and the switch behind the question mark. */
final class KeyHelp extends Div {

    /** Keys and the text of what they do. */
    private record Line(String keys, String words) {}

    private static final List<Line> USUAL = List.of(
            new Line("J K", "keys.move"),
            new Line("A", "action.APPROVE"),
            new Line("R", "action.REJECT"),
            new Line("B", "action.RETURN"),
            new Line("X", "keys.select"));

    private static final List<Line> REST = List.of(
            new Line("T", "action.TRANSFER"),
            new Line("D", "action.DELEGATE"),
            new Line("S", "action.SIGNERS"),
            new Line("C", "action.CC"),
            new Line("U", "keys.undo"),
            new Line("Enter", "keys.open"),
            new Line("/", "keys.search"),
            new Line("G H", "nav.hall"),
            new Line("G I", "nav.inbox"),
            new Line("G M", "nav.mine"),
            new Line("Ctrl Enter", "keys.submit"),
            new Line("Esc", "keys.close"));

    private final transient PageWords page;

    KeyHelp(PageWords page) {
        this.page = page;
        addClassName("keys");
        getElement().setAttribute("role", "note").setAttribute("aria-label", getTranslation("keys.title"));
        USUAL.forEach(line -> add(pair(line)));
        var all = Buttons.quiet("", click -> open());
        all.add(cap("?"), new Span(getTranslation("keys.all")));
        all.getElement().setAttribute("data-key", "?");
        add(all);
    }

    private Span pair(Line line) {
        var pair = caps(line);
        pair.add(new Span(getTranslation(line.words())));
        return pair;
    }

    private static Span caps(Line line) {
        var caps = new Span();
        for (String key : line.keys().split(" ")) {
            caps.add(cap(key));
        }
        return caps;
    }

    private static Span cap(String key) {
        var cap = new Span(key);
        cap.addClassName("kbd");
        return cap;
    }

    private void open() {
        var all = new KeyValues();
        all.addClassName("all-keys");
        USUAL.forEach(line -> all.row(page.say(line.words()), caps(line)));
        REST.forEach(line -> all.row(page.say(line.words()), caps(line)));
        var sheet = new Sheet(page.say("keys.title"), all, letters());
        sheet.getFooter().add(Buttons.primary(page.say("keys.close"), click -> sheet.close()));
        sheet.open();
    }

    /** Single letters can be switched off on this device, for those whose voice or hand types them by accident. */
    private Component letters() {
        var off = new Input();
        off.setType("checkbox");
        off.setId("keys-on");
        off.getElement()
                .executeJs("this.checked = localStorage.getItem('yz-keys') !== 'off';"
                        + "this.onchange = () => localStorage.setItem('yz-keys', this.checked ? 'on' : 'off')");
        var words = new NativeLabel(page.say("keys.letters"));
        words.setFor("keys-on");
        var row = new Div(off, words);
        row.addClassName("row");
        return row;
    }
}
