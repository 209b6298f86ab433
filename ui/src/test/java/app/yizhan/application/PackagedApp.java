package app.yizhan.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** {@code java -jar yizhan.jar} in a process of its own, on a free port, with its log beside its data. */
public final class PackagedApp implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(150);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final String APP = System.getProperty("yizhan.app", "target/app/yizhan.jar");

    private static final List<String> ONE_JAR = List.of("-jar", System.getProperty("yizhan.jar", "target/yizhan.jar"));

    private static final String[] DEMO = {"--spring.profiles.active=demo", "--yizhan.demo.students=200"};

    /** Nobody is told the exit code of what another JVM has started. */
    private static final int UNKNOWN = -1;

    private final ProcessHandle process;
    private final Future<Integer> exitCode;
    private final int port;
    private final Path log;

    private PackagedApp(ProcessHandle process, Future<Integer> exitCode, int port, Path log) {
        this.process = process;
        this.exitCode = exitCode;
        this.port = port;
        this.log = log;
    }

    /** The demo with a small college; comes back when its pages answer. */
    public static PackagedApp demo(Path data, String... options) {
        var all = new ArrayList<>(List.of(DEMO));
        all.addAll(List.of(options));
        if (!isElsewhere(options) && !Files.exists(data.resolve("yizhan.mv.db"))) {
            DemoCollege.into(data);
        }
        return start(data, all.toArray(String[]::new)).ready();
    }

    private static boolean isElsewhere(String... options) {
        return Stream.of(options).anyMatch(option -> option.contains("datasource"));
    }

    /** The demo's first start in a folder. When it ends, Java keeps its classes. */
    static PackagedApp first(Path data, Path classes) {
        return start(unpacked("-XX:ArchiveClassesAtExit=" + classes), freePort(), data, DEMO)
                .ready();
    }

    /** As people start it who have built it. */
    private static List<String> unpacked() {
        return unpacked("-XX:SharedArchiveFile=" + DemoCollege.classes());
    }

    private static List<String> unpacked(String classes) {
        return List.of("-Xlog:cds*=off", classes, "-jar", APP);
    }

    /** The same from the one jar that a server gets. */
    static PackagedApp demoOfOneJar(Path data) {
        return start(ONE_JAR, freePort(), data, DEMO).ready();
    }

    /** Does not wait: the start may be meant to fail. */
    public static PackagedApp start(Path data, String... options) {
        return start(unpacked(), freePort(), data, options);
    }

    /** The same again after {@link #kill()} or {@link #close()}: same address, same data. Comes back when its pages answer. */
    public PackagedApp demoAgain(Path data) {
        return start(unpacked(), port, data, DEMO).ready();
    }

    private static PackagedApp start(List<String> program, int port, Path data, String... options) {
        var command = new ArrayList<>(List.of("--server.port=" + port));
        command.addAll(List.of(options));
        var log = data.resolve("start-" + port + ".log");
        var process = run(program, data, log, command);
        return new PackagedApp(process.toHandle(), process.onExit().thenApply(Process::exitValue), port, log);
    }

    /** What another JVM, which may have ended since, finds a running application again by. */
    public String found() {
        return process.pid() + " " + port + " " + log;
    }

    /** @param found of {@link #found()}; empty if that application has ended */
    public static Optional<PackagedApp> again(String found) {
        var parts = found.split(" ", 3);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .map(process -> new PackagedApp(
                        process,
                        process.onExit().thenApply(it -> UNKNOWN),
                        Integer.parseInt(parts[1]),
                        Path.of(parts[2])))
                .filter(PackagedApp::answers);
    }

    /** Runs a command of the application to its end with {@code input} typed in; returns what it printed. */
    public static Finished command(Path data, String input, String... words) {
        try {
            var log = data.resolve("command.log");
            Files.deleteIfExists(log);
            var process = run(unpacked(), data, log, List.of(words));
            try (var typed = process.outputWriter()) {
                typed.write(input);
            }
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command did not end: " + Files.readString(log));
            }
            return new Finished(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a process ended and what it said. */
    public record Finished(int exitCode, String output) {}

    private static Process run(List<String> program, Path data, Path log, List<String> options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=240m",
                "-Duser.language=en"));
        command.addAll(program);
        command.addAll(options);
        command.add("--yizhan.data=" + data);
        try {
            Files.createDirectories(data);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application says that it is up. */
    public PackagedApp ready() {
        var end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers()) {
                return this;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("Yizhan did not start:\n" + log());
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a start that is meant to fail. */
    public Finished ended() {
        try {
            return new Finished(exitCode.get(START.toSeconds(), TimeUnit.SECONDS), log());
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("Yizhan still runs:\n" + log(), e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** @param login {@code account:password}, or nothing for nobody; returns status and body in one line */
    public String get(String path, String login) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        if (!login.isEmpty()) {
            var token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + token);
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: nothing is said, nothing is finished. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** As Ctrl+C: what runs is finished first. */
    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
