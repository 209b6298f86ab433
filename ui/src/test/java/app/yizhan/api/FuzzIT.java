package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.application.PackagedApp;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R9 of docs/trust.md: calls over loopback to the running application. Which calls there are and what they take is read from its
 * published description, what a request holds from the form that it hands out; nothing of it is written here.
 */
@Tag("trust")
class FuzzIT {

    private static final int CALLS = Integer.getInteger("yizhan.fuzz.calls", 1_200);
    private static final long SEED = Long.getLong("yizhan.fuzz.seed", 20261129L);
    private static final int THREADS = 6;

    @TempDir
    static Path data;

    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> failures = new ConcurrentSkipListSet<>();
    private final Set<String> answers = new ConcurrentSkipListSet<>();

    @Test
    void junk_made_of_the_description_is_answered_and_leaves_nothing_outside_the_forms() throws Exception {
        List<Described> calls;
        Set<String> services;
        try (var app = PackagedApp.demo(data)) {
            var college = FuzzedCollege.read(new Loopback(app.address()));
            calls = college.calls();
            services = college.services();
            work(college);
            assertThat(failures).as("seed %s", SEED).isEmpty();
            assertThat(app.log()).doesNotContain(" ERROR ");
        }
        assertThat(calls).hasSizeGreaterThan(20);
        for (var call : calls) {
            assertThat(answers).as("%s was answered", call).anyMatch(answer -> answer.startsWith(call + " "));
        }
        assertThat(services).hasSizeGreaterThan(3);
        for (var service : services) {
            assertThat(answers).as("a request for " + service + " was taken").contains("taken " + service);
        }
        assertThat(outsideTheForms()).isEmpty();
    }

    private void work(FuzzedCollege college) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var workers = new ArrayList<Callable<Object>>();
            for (int i = 0; i < THREADS; i++) {
                var junk = new Junk(SEED + i);
                workers.add(() -> {
                    for (int number = sent.getAndIncrement(); number < CALLS; number = sent.getAndIncrement()) {
                        send(college, call(college, number), junk);
                    }
                    return "done";
                });
            }
            for (var worker : threads.invokeAll(workers)) {
                worker.get();
            }
        }
    }

    /** One after the other; every fourth hands in a request, so that there are cases of each service for the rest. */
    private static Described call(FuzzedCollege college, int number) {
        // counted by themselves: otherwise every fourth call would never come where their number is a multiple of four
        int others = number - number / 4 - 1;
        return number % 4 == 0
                ? college.handingIn()
                : college.calls().get(others % college.calls().size());
    }

    private void send(FuzzedCollege college, Described call, Junk junk) {
        var sample = college.sample(call, junk);
        var answer = college.http().send(sample.account(), call.method(), sample.path(), sample.type(), sample.body());
        answers.add(call + " " + answer.status());
        if (answer.status() >= 500) {
            failures.add("%s by %s: %s".formatted(call, sample.account(), answer));
        }
        if (answer.status() == 201 && call.path().equals("/requests")) {
            answers.add("taken " + sample.service());
            college.taken(sample.account(), answer);
        }
    }

    private static List<String> outsideTheForms() throws SQLException {
        var schemas = new FormSchemas();
        var outside = new ArrayList<String>();
        try (var database = DriverManager.getConnection(
                        "jdbc:h2:file:" + data + "/yizhan;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
                var query = database.createStatement();
                var row = query.executeQuery(
                        "SELECT r.service, v.field, v.val FROM request_value v JOIN request r ON r.id = v.request_id")) {
            int stored = 0;
            while (row.next()) {
                stored++;
                if (!schemas.allow(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)))) {
                    outside.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
                }
            }
            assertThat(stored).isGreaterThan(100);
        }
        return outside;
    }
}
