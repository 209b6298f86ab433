package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A sentence that stands out: what to know, what is wrong, what another did first. */
public final class Note extends Div {

    /** What it is about. */
    public enum Tone {
        PLAIN("info"),
        INFO("info"),
        SOON("alert"),
        LATE("alert");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }
    }

    private final Div words = new Div();

    public Note(Tone tone, String head) {
        this(tone, tone.icon, head);
    }

    public Note(Tone tone, String icon, String head) {
        addClassName("note");
        if (tone != Tone.PLAIN) {
            addClassName(tone.name().toLowerCase(Locale.ROOT));
        }
        if (tone == Tone.LATE) {
            getElement().setAttribute("role", "alert");
        }
        var bold = new Span(head);
        bold.addClassName("nt");
        words.add(bold);
        add(new Icon(icon), words);
    }

    /** A further line below the first. */
    public Note with(String line) {
        var text = new Div(line);
        text.addClassName("q");
        words.add(text);
        return this;
    }

    public Note with(Component line) {
        words.add(new Div(line));
        return this;
    }
}
