package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;

/** Lets a part of a page look again every few seconds while somebody can see it: for what moves while they wait. */
public final class Ticking {

    /** Attribute of a request in which a page looked again by itself: it does not count as use of the session. */
    public static final String QUIET = Ticking.class.getName();

    private static final int MILLIS = 3_000;

    private final Component part;

    public Ticking(Component part, Runnable look) {
        this.part = part;
        part.getElement().addEventListener("yz-tick", event -> quietly(look));
    }

    /** A page that looks again each minute while somebody can see it. */
    public static void eachMinute(Component page, Runnable look) {
        page.getElement().setAttribute("data-pulse", true);
        page.getElement().addEventListener("yz-pulse", event -> quietly(look));
    }

    private static void quietly(Runnable look) {
        VaadinRequest.getCurrent().setAttribute(QUIET, true);
        look.run();
    }

    /** Until the part leaves the page. @param on whether there is something to wait for */
    public void run(boolean on) {
        part.getElement().executeJs("""
                clearInterval(this.yzTick);
                this.yzTick = $1 && setInterval(() => {
                  if (!this.isConnected) {
                    clearInterval(this.yzTick);
                  } else if (document.visibilityState === 'visible') {
                    this.dispatchEvent(new CustomEvent('yz-tick'));
                  }
                }, $0)""", MILLIS, on);
    }
}
