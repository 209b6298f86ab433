package app.yizhan.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Without the demo profile the demo's passwords open nothing: its database is refused before anything listens. */
@Component
@Profile("!demo")
class StartGuard {

    StartGuard(Installation installation) {
        if (installation.isDemo()) {
            throw WrongDatabase.demoPeopleInProduction();
        }
    }
}
