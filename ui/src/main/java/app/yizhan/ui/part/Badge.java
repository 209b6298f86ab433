package app.yizhan.ui.part;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one short mark: colour, sign and word together. */
public final class Badge extends Span {

    /** What the mark means; the sign goes with it. */
    public enum Tone {
        OK("check"),
        SOON("clock"),
        LATE("alert"),
        INFO("clock"),
        /** It is the reader's turn; at most one on a card. */
        YOU(""),
        OUT(""),
        PLAIN("");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }
    }

    public Badge(Tone tone, String words) {
        addClassName("bdg");
        if (tone != Tone.PLAIN) {
            addClassName(tone.name().toLowerCase(Locale.ROOT));
        }
        if (!tone.icon.isEmpty()) {
            add(new Icon(tone.icon));
        }
        add(new Span(words));
    }
}
