package app.yizhan.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty database with the invented college before the first page can be asked for. */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Installation installation;
    private final DemoCollege college;
    private final DemoPacks packs;
    private final DemoSeals seals;
    private boolean running;

    DemoStart(Installation installation, DemoCollege college, DemoPacks packs, DemoSeals seals) {
        if (!installation.isDemo() && !installation.isEmpty()) {
            throw WrongDatabase.realPeopleInDemo();
        }
        this.installation = installation;
        this.college = college;
        this.packs = packs;
        this.seals = seals;
    }

    @Override
    public void start() {
        if (!installation.isDemo()) {
            var report = college.bringIn();
            seals.bringIn();
            LOG.info("The demo college is in: {} rows", report.added());
        }
        packs.confirm();
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

    /** Before the web server, whose phase is near the greatest. */
    @Override
    public int getPhase() {
        return 0;
    }
}
