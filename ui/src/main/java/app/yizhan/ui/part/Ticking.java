package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;

/** Lets a part of a page look again every few seconds while somebody can see it: for what moves while they wait. */
public final class Ticking {

    private static final int MILLIS = 3_000;

    private Ticking() {}

    /** Until the part leaves the page or {@link #stop}. */
    public static void start(Component part, Runnable look) {
        part.getElement().addEventListener("yz-tick", event -> look.run());
        part.getElement().executeJs("""
                clearInterval(this.yzTick);
                this.yzTick = setInterval(() => {
                  if (!this.isConnected) {
                    clearInterval(this.yzTick);
                  } else if (document.visibilityState === 'visible') {
                    this.dispatchEvent(new CustomEvent('yz-tick'));
                  }
                }, $0)""", MILLIS);
    }

    public static void stop(Component part) {
        part.getElement().executeJs("clearInterval(this.yzTick)");
    }
}
