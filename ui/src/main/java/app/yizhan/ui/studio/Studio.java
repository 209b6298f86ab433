package app.yizhan.ui.studio;

import app.yizhan.organisation.Person;
import app.yizhan.studio.Models.Model;
import app.yizhan.ui.text.PageWords;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of one service have in common.
 *
 * @param me who looks at it
 * @param saves does what a dialog changes in the draft; refused where the draft is another than the page shows
 * @param changed shows the page anew
 */
record Studio(
        StudioServices services, PageWords page, Person me, Model model, Consumer<Runnable> saves, Runnable changed) {

    /** On a page that shows whatever the draft says when it is changed. */
    Studio(StudioServices services, PageWords page, Person me, Model model, Runnable changed) {
        this(services, page, me, model, Runnable::run, changed);
    }

    String say(String key, Object... args) {
        return page.say(key, args);
    }

    /** Of the service. */
    String key() {
        return model.key();
    }

    /** In which its reader reads the page. */
    Locale locale() {
        return page.locale();
    }

    /** @param personId null: shipped with the application */
    String who(@Nullable String personId) {
        return personId == null
                ? say("studio.shipped")
                : services.people()
                        .find(personId)
                        .map(Person::name)
                        .map(page::name)
                        .orElse("–");
    }

    /** Whether another administrator edits the draft. */
    boolean isHeldByAnother() {
        var draft = model.draft();
        return draft != null && !draft.holderId().equals(me.id());
    }
}
