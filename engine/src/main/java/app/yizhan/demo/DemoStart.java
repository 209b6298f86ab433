package app.yizhan.demo;

import app.yizhan.camunda.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty database with the invented college before the first page can be asked for. */
@Component
@Profile("demo")
class DemoStart extends AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Installation installation;
    private final DemoCollege college;
    private final DemoPacks packs;
    private final DemoSeals seals;

    DemoStart(Installation installation, DemoCollege college, DemoPacks packs, DemoSeals seals) {
        super(0);
        if (!installation.isDemo() && !installation.isEmpty()) {
            throw WrongDatabase.realPeopleInDemo();
        }
        this.installation = installation;
        this.college = college;
        this.packs = packs;
        this.seals = seals;
    }

    @Override
    protected void prepare() {
        if (!installation.isDemo()) {
            var report = college.bringIn();
            seals.bringIn();
            LOG.info("The demo college is in: {} rows", report.added());
        }
        packs.confirm();
    }
}
