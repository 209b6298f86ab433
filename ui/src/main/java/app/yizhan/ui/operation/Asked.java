package app.yizhan.ui.operation;

import app.yizhan.operation.WaitingCases.Looked;
import app.yizhan.refusal.NotFound;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks for. */
final class Asked {

    private Asked() {}

    /** @return null: none was named. @throws NotFound if it is no number */
    static @Nullable Integer version(BeforeEnterEvent event) {
        var text = event.getLocation().getQueryParameters().getSingleParameter("version");
        if (text.isPresent() && !text.get().matches("[0-9]{1,9}")) {
            throw new NotFound("page");
        }
        return text.map(Integer::valueOf).orElse(null);
    }

    /** The page that lists the cases at an element. */
    static String list(String service, String element, Looked looked) {
        return "operations/services/" + service + "/" + element + "?version="
                + looked.chosen().number();
    }
}
