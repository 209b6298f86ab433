package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** A dialog that asks for one act: its button is the act itself. Full screen on a phone; Ctrl Enter does it, Esc leaves. */
public final class Sheet extends Dialog {

    private final Div body = new Div();

    public Sheet(String head, Component... parts) {
        setHeaderTitle(head);
        setWidth("min(560px, 100vw)");
        addClassName("sheet-dialog");
        body.addClassName("dlg-body");
        body.add(parts);
        add(body);
    }

    /** @param act the button that does it; a button that leaves comes before it */
    public Sheet acts(String leave, NativeButton act) {
        getFooter().add(Buttons.plain(leave, click -> close()), act);
        // what is being typed is sent first, as leaving the field would
        act.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement()
                .listenOn(this);
        return this;
    }

    public Div body() {
        return body;
    }
}
