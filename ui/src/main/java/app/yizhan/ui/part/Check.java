package app.yizhan.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** A box that is ticked or not. */
@Tag("input")
public final class Check extends AbstractSinglePropertyField<Check, Boolean> {

    public Check() {
        super("checked", false, false);
        setSynchronizedEvent("change");
        getElement().setAttribute("type", "checkbox");
    }
}
