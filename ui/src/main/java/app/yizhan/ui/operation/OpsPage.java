package app.yizhan.ui.operation;

import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.Optional;

/** What the pages of operations have in common. */
abstract class OpsPage extends Div implements Titled {

    OpsPage() {
        addClassNames("wide", "dense", "stack-cards", "ops");
    }

    /** Empties the page but for its head. */
    final void begin(OpsTabs.Tab tab) {
        removeAll();
        add(head(), new OpsTabs(tab));
    }

    final H1 head() {
        var head = new H1(title());
        head.addClassName("page-head");
        return head;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("operations", getTranslation("nav.operations")));
    }
}
