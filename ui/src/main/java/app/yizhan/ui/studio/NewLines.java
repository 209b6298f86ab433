package app.yizhan.ui.studio;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lines of the same kind, of which one adds and takes away; one is always left.
 *
 * @param <L> a line
 */
final class NewLines<L extends Component> extends Div {

    /** What is done with a line. @param <L> a line */
    interface Kind<L> {
        L make(int number, Consumer<L> remove);

        void stands(L line, int place, boolean only);

        void focus(L line);
    }

    private final transient Kind<L> kind;
    private final transient List<L> lines = new ArrayList<>();
    private final Div place = new Div();
    private final NativeButton add;
    private final int most;
    private int made;

    NewLines(Kind<L> kind, int most, String more) {
        this.kind = kind;
        this.most = most;
        place.addClassName("col");
        addClassName("col");
        add = Buttons.plain(more, click -> {
            append();
            kind.focus(lines.getLast());
        });
        add(place, new Div(add));
        append();
    }

    <T> List<T> all(Function<L, T> said) {
        return lines.stream().map(said).toList();
    }

    List<L> lines() {
        return List.copyOf(lines);
    }

    private void append() {
        var line = kind.make(++made, this::remove);
        lines.add(line);
        place.add(line);
        stand();
    }

    /** Whoever removes one goes on at the line that takes its place. */
    private void remove(L gone) {
        int at = lines.indexOf(gone);
        lines.remove(gone);
        place.remove(gone);
        stand();
        kind.focus(lines.get(Math.min(at, lines.size() - 1)));
    }

    private void stand() {
        for (int i = 0; i < lines.size(); i++) {
            kind.stands(lines.get(i), i + 1, lines.size() == 1);
        }
        add.setVisible(lines.size() < most);
    }
}
