package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that are sent twice, and calls that are sent by many at once. */
@ApiTest
class OnceApiTest {

    private static final int THREADS = 16;
    private static final int ASKING = 200;

    @Autowired
    Api api;

    @Test
    void the_same_key_with_the_same_body_gets_the_first_answer() {
        var data = Api.moveTo(api.freeBed("b01"));
        var first = api.submit("student07", data, "once-1");
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        var second = api.submit("student07", data, "once-1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        var other = Api.moveTo(data.get("targetBed").toString());
        other.put("explanation", "Something quite different now.");
        assertThat(api.submit("student07", other, "once-1").code()).isEqualTo("KEY_REUSED");
        assertThat(api.post("student07", "/requests/" + first.text("id") + "/withdraw", Map.of("requestKey", "once-1"))
                        .code())
                .isEqualTo("KEY_REUSED");
        api.withdraw("student07", first.text("id"));
        assertThat(api.submit("student07", data, "once-1").json())
                .as("also when it has ended")
                .isEqualTo(first.json());
    }

    @Test
    void a_phrase_and_an_emergency_come_once_too() {
        sentTwice("counselor01", "/phrases", Map.of("words", "Once only.", "requestKey", "once-p"));
        var request =
                api.submit("student07", Api.moveTo(api.freeBed("b01")), null).text("id");
        var reason = "The student cannot be reached since Monday.";
        sentTwice("admin", "/requests/" + request + "/emergency", Map.of("reason", reason, "requestKey", "once-e"));
        api.withdraw("student07", request);
    }

    @Test
    void what_changes_a_service_at_once_comes_once_too() {
        var why = Map.of("name", "只来一次", "nameEn", "Once only", "requestKey", "once-r");
        sentTwice("admin", "/models/room-change/reasons", why);
        api.call("admin", delete("/api/v1/models/room-change/reasons/ONCE_ONLY"));
        var pause = Map.of("reason", "检修", "reasonEn", "Repairs", "requestKey", "once-b");
        var first = api.put("admin", "/models/visit/pause", pause);
        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(api.call("admin", delete("/api/v1/models/visit/pause")).status())
                .isEqualTo(204);
        assertThat(api.put("admin", "/models/visit/pause", pause).json()).isEqualTo(first.json());
        assertThat(api.get("admin", "/models/visit/pause").status())
                .as("it stays open")
                .isEqualTo(404);
    }

    @Test
    void a_key_with_an_endless_address_is_answered_as_without() {
        var path = "/models/" + "x".repeat(500) + "/rollback";
        assertThat(api.post("admin", path, Map.of("version", 1)).status()).isEqualTo(404);
        assertThat(api.post("admin", path, Map.of("version", 1, "requestKey", "once-x"))
                        .status())
                .isEqualTo(404);
    }

    private void sentTwice(String account, String path, Map<String, ?> body) {
        var first = api.post(account, path, body);
        assertThat(first.status()).as("%s", first).isBetween(200, 201);
        assertThat(api.post(account, path, body).json()).isEqualTo(first.json());
    }

    @Test
    void a_refused_call_does_not_use_up_its_key() {
        var bed = api.freeBed("b01");
        var holder = api.submit("student08", Api.moveTo(bed), null).text("id");
        assertThat(api.submit("student09", Api.moveTo(bed), "mine").code()).isEqualTo("BED_HELD");
        api.withdraw("student08", holder);
        var taken = api.submit("student09", Api.moveTo(bed), "mine");
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        api.withdraw("student09", taken.text("id"));
    }

    @Test
    void keys_are_each_persons_own_and_bounded() {
        assertThat(api.submit("student10", Api.moveTo(api.freeBed("b01")), "k".repeat(65))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("requestKey");
        assertThat(api.submit("student10", Api.moveTo(api.freeBed("b01")), "a\u0000b")
                        .status())
                .isEqualTo(422);
        var mine = api.submit("student10", Api.moveTo(api.freeBed("b01")), "键 𠮷");
        var yours = api.submit("student07", Api.moveTo(api.freeBed("b01")), "键 𠮷");
        assertThat(mine.status()).as("%s", mine).isEqualTo(201);
        assertThat(yours.status()).as("%s", yours).isEqualTo(201);
        api.withdraw("student10", mine.text("id"));
        api.withdraw("student07", yours.text("id"));
    }

    @Test
    void the_same_call_sent_many_times_at_once_is_done_once() throws Exception {
        var data = Api.moveTo(api.freeBed("b02"));
        var answers = atOnce(IntStream.range(0, THREADS)
                .mapToObj(i -> (Callable<Api.Answer>) () -> api.submit("student12", data, "burst"))
                .toList());
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(201));
        assertThat(answers.stream().map(a -> a.text("id")).distinct()).hasSize(1);
        var id = answers.getFirst().text("id");
        var task = api.task("counselor01", id);
        var decisions = atOnce(IntStream.range(0, THREADS)
                .mapToObj(i -> (Callable<Api.Answer>)
                        () -> api.post("counselor01", "/tasks/" + task + "/decision", Map.of("action", "APPROVE")))
                .toList());
        assertThat(decisions.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(decisions.stream().filter(a -> a.status() != 200))
                .allSatisfy(a -> assertThat(a.code()).isEqualTo("ALREADY_DECIDED"));
        api.withdraw("student12", id);
    }

    @Test
    void of_200_who_ask_for_one_bed_one_gets_it_and_all_others_read_why_not() throws Exception {
        var bed = api.freeBed("b01");
        List<Callable<Api.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            var account = "student%02d".formatted(i % 20 + 1);
            api.id(account);
            calls.add(() -> api.submit(account, Api.moveTo(bed), null));
        }
        var answers = atOnce(calls);
        var won = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).hasSize(1);
        var codes = new TreeMap<String, Integer>();
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> codes.merge(answer.code(), 1, Integer::sum));
        assertThat(codes.keySet())
                .isSubsetOf("BED_HELD", "REQUEST_OPEN", "GENDER_MISMATCH", "TERM_LIMIT", "BED_IS_OWN");
        assertThat(codes).containsKeys("BED_HELD", "GENDER_MISMATCH");
        assertThat(api.stateOf(bed)).isEqualTo("HELD");
        var winner = IntStream.rangeClosed(1, 20)
                .mapToObj("student%02d"::formatted)
                .filter(account ->
                        api.get(account, "/requests/" + won.getFirst().text("id"))
                                        .status()
                                == 200)
                .findFirst()
                .orElseThrow();
        api.withdraw(winner, won.getFirst().text("id"));
        assertThat(api.stateOf(bed)).isEqualTo("FREE");
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var futures = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<Api.Answer> answers = new ArrayList<>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
