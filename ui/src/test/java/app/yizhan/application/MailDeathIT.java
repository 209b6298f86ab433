package app.yizhan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.yizhan.application.MoodyMailServer.Mood;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** R2 of docs/trust.md: the process dies between commit and mail, or when the mail server has the mail and has not yet said so. */
@Tag("trust")
class MailDeathIT {

    private static final int KILLS = Integer.getInteger("yizhan.trust.mail-kills", 2);
    /** Most that one answer of the outbox holds. */
    private static final int PAGE = 200;

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final AtomicReference<PackagedApp> app = new AtomicReference<>();
    private final Random random = new Random(20260901);

    @Test
    void no_mail_is_lost_and_each_death_doubles_at_most_one() throws Exception {
        try (var server = new MoodyMailServer()) {
            app.set(PackagedApp.demo(data, server.options()));
            awake();
            for (int kill = 0; kill < KILLS; kill++) {
                var leftSilent = server.silences();
                server.become(kill % 2 == 0 ? Mood.MUTE : Mood.FORGETFUL);
                act();
                // mails of a swarm wait a quarter of an hour for more of their kind; the walk hangs on the silence
                Thread.ofVirtual().start(() -> client("admin").postUnkeyed("/demo/clock", Map.of("advance", "PT16M")));
                await().atMost(SOON).until(() -> server.silences() > leftSilent);
                app.get().kill();
                server.become(Mood.KIND);
                app.set(PackagedApp.demo(data, server.options()));
                // what the dead process had locked is free again, and the first mail of a new day leaves at once
                advance("P1D");
            }
            withdrawAll();
            // what was gathered leaves with the summary of the morning
            advance("P2D");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(waiting())
                            .as("now is %s", client("admin").get("/demo/clock").body())
                            .isEmpty());
            compare(server);
        } finally {
            Optional.ofNullable(app.get()).ifPresent(PackagedApp::close);
        }
    }

    /** Mails that are not urgent wait for the morning. */
    private void awake() {
        var now = client("admin").get("/demo/clock").body().path("now").asString();
        var hour = Integer.parseInt(now.substring(11, 13));
        advance("PT" + Math.floorMod(9 - hour, 24) + "H");
    }

    private void advance(String time) {
        var moved = client("admin").postUnkeyed("/demo/clock", Map.of("advance", time));
        assertThat(moved.isAcknowledged()).as("%s", moved).isTrue();
    }

    /** Whatever was left open is withdrawn, and a new request is made: both tell somebody. */
    private void act() {
        withdrawAll();
        var student = client("student01");
        assertThat(student.post("/requests", Trial.move(student, random)).isAcknowledged())
                .as("%s", Client.REFUSALS)
                .isTrue();
    }

    private void withdrawAll() {
        var student = client("student01");
        for (var request : student.get("/requests?box=mine").body().path("items")) {
            if (request.path("status").asString().equals("RUNNING")) {
                student.post("/requests/" + request.path("id").asString() + "/withdraw", Trial.withdrawal());
            }
        }
    }

    private void compare(MoodyMailServer server) {
        var written = mails("SENT")
                .map(mail -> mail.path("letterId").asString(mail.path("id").asString()))
                .distinct()
                .toList();
        assertThat(written).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(server.taken()).containsAll(written);
        var twice = new ArrayList<>(server.taken());
        new HashSet<>(server.taken()).forEach(twice::remove);
        assertThat(twice).as("mails that came twice").hasSizeLessThanOrEqualTo(KILLS);
        System.out.printf("R2: %d kills, %d mails, %d twice%n", KILLS, written.size(), twice.size());
    }

    private List<JsonNode> waiting() {
        return Stream.of("PENDING", "NO_HOST", "FAILED").flatMap(this::mails).toList();
    }

    private Stream<JsonNode> mails(String status) {
        List<JsonNode> mails = new ArrayList<>();
        var items = client("admin").get("/demo/outbox").body().path("items");
        assertThat(items.size()).as("a full page may hide mails").isLessThan(PAGE);
        for (JsonNode item : items) {
            if (item.path("channel").asString().equals("mail")
                    && item.path("status").asString().equals(status)) {
                mails.add(item);
            }
        }
        return mails.stream();
    }

    private Client client(String account) {
        return new Client(() -> app.get().address(), account);
    }
}
