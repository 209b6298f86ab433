package app.yizhan.journey;

import app.yizhan.packaged.PackagedApp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One demo and one browser for all tests of a class. */
abstract class Journey {

    static final int DESK = 1440;
    static final int PHONE = 390;

    @TempDir
    static Path data;

    static @Nullable PackagedApp app;
    static @Nullable Browser browser;

    @BeforeAll
    static void start() {
        app = PackagedApp.demo(data);
        browser = new Browser(app.address());
    }

    /** Each class has its own, also where one did not start. */
    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
        if (app != null) {
            app.close();
            app = null;
        }
    }
}
