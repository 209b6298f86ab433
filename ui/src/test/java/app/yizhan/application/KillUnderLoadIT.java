package app.yizhan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R1 of docs/trust.md: students submit and withdraw, staff decide, and the application is killed in the midst of it. */
@Tag("trust")
class KillUnderLoadIT {

    private static final int KILLS = Integer.getInteger("yizhan.trust.kills", 3);
    private static final int MUCH = 20;
    /** A job that a dead node had locked is free again after 60 s. */
    private static final Duration NOT_STUCK = Duration.ofSeconds(130);

    private static final String STUCK = "SELECT r.id FROM request r WHERE r.status IN ('RUNNING', 'RETURNED')"
            + " AND NOT EXISTS (SELECT 1 FROM round o WHERE o.request_id = r.id AND o.state IN ('OPEN', 'PAUSED'))";
    private static final String HELD_BY_THE_ENDED =
            "SELECT h.ref FROM held_resource h JOIN request r ON r.id = h.request_id"
                    + " WHERE h.released_at IS NULL AND r.status IN ('COMPLETED', 'WITHDRAWN', 'CANCELLED')";

    @TempDir
    Path data;

    private final AtomicReference<PackagedApp> app = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Ledger ledger = new Ledger();

    @Test
    void nothing_acknowledged_is_lost_or_done_twice() throws Exception {
        try (var database = new MariaDbServer();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            app.set(PackagedApp.demo(data, database.options()));
            var work = load(clients);
            var random = new Random(20260901);
            for (int kill = 0; kill < KILLS; kill++) {
                untilAcknowledged(MUCH);
                Client.pause(random.nextInt(1_000));
                app.get().kill();
                app.set(PackagedApp.demo(data, database.options()));
            }
            untilAcknowledged(MUCH);
            running.set(false);
            for (var client : work) {
                client.get(60, TimeUnit.SECONDS);
            }
            compare(database);
        } finally {
            app.get().close();
        }
    }

    /** However fast the machine is, a kill comes in the midst of work. */
    private void untilAcknowledged(int more) {
        var enough = ledger.size() + more;
        await().atMost(Duration.ofSeconds(120))
                .alias("acknowledged; refused were " + Client.REFUSALS)
                .until(() -> ledger.size() >= enough);
    }

    private void compare(MariaDbServer database) throws Exception {
        try (var connection = database.connect()) {
            assertThat(ledger.differences(connection)).isEmpty();
            await().atMost(NOT_STUCK)
                    .untilAsserted(
                            () -> assertThat(Ledger.read(connection, STUCK)).isEmpty());
            assertThat(Ledger.read(connection, HELD_BY_THE_ENDED)).isEmpty();
        }
        assertThat(client("auditor").get("/audit/verify").body().path("ok").asBoolean())
                .isTrue();
        assertThat(Client.FAILURES).isEmpty();
    }

    private List<? extends Future<?>> load(ExecutorService clients) {
        var students = Stream.of("student01", "student02", "student03", "student04", "student05")
                .map(account -> (Callable<Void>) () -> apply(client(account)));
        var staff = Stream.of("counselor01", "college01", "housing01")
                .map(account -> (Callable<Void>) () -> decide(client(account)));
        return Stream.concat(students, staff).map(clients::submit).toList();
    }

    private Client client(String account) {
        return new Client(() -> app.get().address(), account);
    }

    /** One request after the other; every third is withdrawn by its own hand. */
    private Void apply(Client student) {
        var random = new Random(student.account.hashCode());
        while (running.get()) {
            var answer = student.post("/requests", Trial.move(student, random));
            if (!answer.isAcknowledged()) {
                Client.pause(100); // the bed was just taken by another student
                continue;
            }
            var id = answer.body().path("id").asString();
            ledger.submitted(id);
            if (random.nextInt(3) == 0
                    && student.post("/requests/" + id + "/withdraw", Trial.withdrawal())
                            .isAcknowledged()) {
                ledger.withdrawn(id);
            }
            while (running.get() && isOpen(student, id)) {
                Client.pause(100);
            }
        }
        return null;
    }

    private static boolean isOpen(Client student, String id) {
        var status = student.get("/requests/" + id).body().path("status").asString();
        return status.equals("RUNNING") || status.equals("RETURNED");
    }

    private Void decide(Client staff) {
        var random = new Random(staff.account.hashCode());
        while (running.get()) {
            for (var task : staff.get("/inbox?box=todo").body().path("items")) {
                var slot = task.path("taskId").asString();
                // the housing centre rejects, so that students and beds are free again
                var rejects = staff.account.equals("housing01") || random.nextInt(3) == 0;
                var decision = rejects ? Trial.rejection() : Trial.approval();
                if (staff.post("/tasks/" + slot + "/decision", decision).isAcknowledged()) {
                    ledger.decided(slot, (String) decision.get("action"));
                }
            }
            Client.pause(100);
        }
        return null;
    }
}
