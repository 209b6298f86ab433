package app.yizhan.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Parts of a page that are folded away until somebody opens them; what is open stays so when the page is shown anew. */
final class Folds {

    private final Set<String> open = new HashSet<>();

    /** @param content made when it is opened first */
    NativeDetails fold(String key, String head, Supplier<Component> content) {
        var fold = new NativeDetails(head);
        fold.addClassName("said-table");
        var body = new Div();
        fold.setContent(body);
        if (open.contains(key)) {
            body.add(content.get());
            fold.setOpen(true);
        }
        fold.addToggleListener(event -> {
            if (!event.isOpened()) {
                open.remove(key);
            } else if (open.add(key)) {
                body.add(content.get());
            }
        });
        return fold;
    }
}
