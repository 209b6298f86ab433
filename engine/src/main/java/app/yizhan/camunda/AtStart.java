package app.yizhan.camunda;

import org.springframework.context.SmartLifecycle;

/** Done once when the application starts, before anything serves people (the web server's phase is near the greatest). */
public abstract class AtStart implements SmartLifecycle {

    /** What a demo needs as well, which prepares itself in phase 0. */
    protected static final int BEFORE_THE_DEMO = Integer.MIN_VALUE + 1000;

    private final int phase;
    private volatile boolean running;

    protected AtStart(int phase) {
        this.phase = phase;
    }

    protected abstract void prepare();

    @Override
    public void start() {
        prepare();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
