package app.yizhan.ui.part;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Buttons and links that look like buttons. One filled button a view. */
public final class Buttons {

    private Buttons() {}

    public static NativeButton plain(String words, ComponentEventListener<ClickEvent<NativeButton>> act) {
        var button = new NativeButton(words, act);
        button.getElement().setAttribute("type", "button");
        button.addClassName("btn");
        return button;
    }

    public static NativeButton primary(String words, ComponentEventListener<ClickEvent<NativeButton>> act) {
        var button = plain(words, act);
        button.addClassName("pri");
        return button;
    }

    public static NativeButton quiet(String words, ComponentEventListener<ClickEvent<NativeButton>> act) {
        var button = plain(words, act);
        button.addClassName("ter");
        return button;
    }

    public static NativeButton withIcon(
            String icon, String words, ComponentEventListener<ClickEvent<NativeButton>> act) {
        var button = plain("", act);
        button.add(new Icon(icon), new Span(words));
        return button;
    }

    /** A filter that is on or off. */
    public static NativeButton chip(String words, boolean on, ComponentEventListener<ClickEvent<NativeButton>> act) {
        var button = new NativeButton(words, act);
        button.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(on));
        button.addClassName("chip");
        return button;
    }

    public static Anchor link(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("btn");
        inside(link);
        return link;
    }

    /** Lets the router follow the link without loading the page again. */
    public static Anchor inside(Anchor link) {
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Stays in the order of focus and says why beside it; a click does nothing. */
    public static void shut(NativeButton button, boolean shut) {
        if (shut) {
            button.getElement().setAttribute("aria-disabled", "true");
        } else {
            button.getElement().removeAttribute("aria-disabled");
        }
    }
}
