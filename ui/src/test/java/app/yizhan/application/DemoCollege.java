package app.yizhan.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the first start of a demo leaves: its folder, and what Java keeps of its classes. Made once a build and taken by every other
 * start, which has a third of the work then.
 */
final class DemoCollege {

    private static final Path APP = Path.of(System.getProperty("yizhan.app", "target/app/yizhan.jar"));
    private static final Path HERE = Path.of("target").toAbsolutePath();

    private DemoCollege() {}

    /** Java's archive of classes. */
    static Path classes() {
        return made().resolve("classes.jsa");
    }

    /** Copies the demo's folder to where none is yet. */
    static void into(Path data) {
        var folder = made().resolve("data");
        try (var all = Files.walk(folder)) {
            for (var source : all.toList()) {
                var target = data.resolve(folder.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!source.toString().endsWith(".log")) {
                    Files.copy(source, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path made() {
        try {
            // what an older application left is of no use
            var made = HERE.resolve("demo-" + Files.getLastModifiedTime(APP).toMillis());
            // another fork may be making it
            try (var channel =
                    FileChannel.open(HERE.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until it is closed
                if (!Files.exists(made)) {
                    var work = Files.createTempDirectory(HERE, "demo-");
                    PackagedApp.first(work.resolve("data"), work.resolve("classes.jsa"))
                            .close();
                    Files.move(work, made);
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
