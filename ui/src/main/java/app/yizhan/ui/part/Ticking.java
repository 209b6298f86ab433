package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;

/** Lets a part of a page look again every few seconds while somebody can see it: for what moves while they wait. */
public final class Ticking {

    private static final int MILLIS = 3_000;

    private final Component part;

    public Ticking(Component part, Runnable look) {
        this.part = part;
        part.getElement().addEventListener("yz-tick", event -> look.run());
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
