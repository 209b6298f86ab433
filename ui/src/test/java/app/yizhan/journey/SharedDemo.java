package app.yizhan.journey;

import app.yizhan.application.PackagedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A demo for the journeys of all JVMs that find their own requests among those of others, and a browser for those of this one: each asks
 * for beds by people whom no other takes. The first JVM that needs the demo starts it, the last one that leaves ends it.
 */
final class SharedDemo {

    private static final Path HERE = Path.of("target", "shared-demo").toAbsolutePath();
    private static final Path FOUND = HERE.resolve("found");
    private static final SharedDemo ONLY = new SharedDemo();

    final PackagedApp app;
    final Browser browser;

    /** Whoever uses the demo holds this together with all others who do. */
    private final FileLock use;

    private SharedDemo() {
        try (var gate = open("gate")) {
            gate.lock(); // until it is closed
            use = open("users").lock(0, Long.MAX_VALUE, true);
            app = joinOrStart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser = new Browser(app.address());
        // no class knows that it is the last one
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave));
    }

    static SharedDemo get() {
        return ONLY;
    }

    private static FileChannel open(String name) throws IOException {
        Files.createDirectories(HERE);
        return FileChannel.open(
                HERE.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static PackagedApp joinOrStart() throws IOException {
        if (Files.exists(FOUND)) {
            var running = PackagedApp.again(Files.readString(FOUND));
            if (running.isPresent()) {
                return running.get();
            }
        }
        var started = PackagedApp.demo(Files.createTempDirectory(HERE, "data-"));
        Files.writeString(FOUND, started.found());
        return started;
    }

    private void leave() {
        try (var gate = open("gate");
                var users = use.acquiredBy()) {
            gate.lock();
            use.release();
            if (((FileChannel) users).tryLock() != null) {
                Files.delete(FOUND);
                app.kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
