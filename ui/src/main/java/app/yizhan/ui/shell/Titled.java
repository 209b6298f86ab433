package app.yizhan.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;

/** A page with a name, and the page it belongs under. */
public interface Titled extends HasDynamicTitle {

    /** The name in the reader's language; never anything sensitive. */
    String title();

    /** Where the way back leads; empty for pages of the navigation. */
    default Optional<Parent> parent() {
        return Optional.empty();
    }

    /** A page with its own bar at the bottom of a phone has no tabs there. */
    default boolean ownsBottom() {
        return false;
    }

    @Override
    default String getPageTitle() {
        return I18NProvider.translate("page.title", title());
    }

    /**
     * @param path of the page above
     * @param name of it
     */
    record Parent(String path, String name) {}
}
