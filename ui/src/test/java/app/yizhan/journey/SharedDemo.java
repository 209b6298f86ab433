package app.yizhan.journey;

import app.yizhan.packaged.PackagedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A demo and a browser for all journeys of this JVM that find their own requests among those of others: each asks for beds by people
 * whom no other takes.
 */
final class SharedDemo {

    private static final SharedDemo ONLY = new SharedDemo();

    final PackagedApp app;
    final Browser browser;

    private SharedDemo() {
        try {
            app = PackagedApp.demo(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser = new Browser(app.address());
        // no class knows that it is the last one
        Runtime.getRuntime().addShutdownHook(new Thread(app::kill));
    }

    static SharedDemo get() {
        return ONLY;
    }
}
