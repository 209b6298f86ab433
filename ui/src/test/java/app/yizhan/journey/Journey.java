package app.yizhan.journey;

import app.yizhan.application.PackagedApp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A demo and a browser: those that all journeys share, or for {@link OwnDemo} one for the tests of the class. */
abstract class Journey {

    static final int DESK = 1440;
    static final int PHONE = 390;

    @TempDir
    static Path data;

    static @Nullable PackagedApp app;
    static @Nullable Browser browser;

    @BeforeAll
    static void start(TestInfo journey) {
        if (hasItsOwn(journey)) {
            app = PackagedApp.demo(data);
            browser = new Browser(app.address());
        } else {
            app = SharedDemo.get().app;
            browser = SharedDemo.get().browser;
        }
    }

    /** Also where one did not start. */
    @AfterAll
    static void stop(TestInfo journey) {
        if (hasItsOwn(journey) && browser != null) {
            browser.close();
        }
        if (hasItsOwn(journey) && app != null) {
            app.close();
        }
        browser = null;
        app = null;
    }

    private static boolean hasItsOwn(TestInfo journey) {
        return journey.getTestClass()
                .filter(it -> it.isAnnotationPresent(OwnDemo.class))
                .isPresent();
    }
}
