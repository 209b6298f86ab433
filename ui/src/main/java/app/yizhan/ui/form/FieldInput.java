package app.yizhan.ui.form;

import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One field of a form as a person fills it in. */
public interface FieldInput {

    Component component();

    /** As it goes to the server; null while nothing is given. */
    @Nullable
    Object value();

    void set(Object value);

    /** @param words null: nothing is wrong */
    void error(@Nullable String words);

    /** Only these options may be chosen now. */
    default void offer(Predicate<String> offered) {}

    /** Called whenever the person changed something. */
    void onChange(Runnable changed);

    /** Id of the element that the list of errors leads to. */
    String target();

    /** Whether it takes a section of its own. */
    default boolean large() {
        return false;
    }
}
