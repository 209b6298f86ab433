package app.yizhan.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's program on the REST API: it repeats a call with the same key until somebody answers, as a good client does. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** Answers that say "our fault": none is expected, not even around a kill. */
    static final Queue<String> FAILURES = new ConcurrentLinkedQueue<>();

    /** Refusals by path and code, to explain a run in which too little happened. */
    static final Map<String, Integer> REFUSALS = new ConcurrentHashMap<>();

    private final Supplier<String> address;
    private final String token;
    final String account;

    /** @param address of the application, asked before each call: it changes with a restart */
    Client(Supplier<String> address, String account) {
        this.address = address;
        this.account = account;
        this.token = Base64.getEncoder().encodeToString((account + ":yizhan").getBytes(StandardCharsets.UTF_8));
    }

    record Answer(int status, JsonNode body) {

        boolean isAcknowledged() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String path) {
        return untilAnswered(path, null);
    }

    /** The body gets a key of its own, so that repeating it does nothing twice. */
    Answer post(String path, Map<String, Object> body) {
        var keyed = new HashMap<>(body);
        keyed.put("requestKey", UUID.randomUUID().toString());
        return untilAnswered(path, JSON.writeValueAsString(keyed));
    }

    /** For calls that take no key. */
    Answer postUnkeyed(String path, Map<String, Object> body) {
        return untilAnswered(path, JSON.writeValueAsString(body));
    }

    private Answer untilAnswered(String path, @Nullable String body) {
        while (true) {
            try {
                return call(path, body);
            } catch (IOException e) {
                pause(100); // nobody there, or the answer was cut off: what happened is unknown
            }
        }
    }

    private Answer call(String path, @Nullable String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address.get() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + token)
                .header("Content-Type", "application/json");
        try {
            var sent = body == null
                    ? request.build()
                    : request.POST(BodyPublishers.ofString(body)).build();
            var answer = HTTP.send(sent, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                FAILURES.add(request.build().uri().getPath() + " " + answer.statusCode() + " " + answer.body());
                throw new IOException("An answer of " + answer.statusCode());
            }
            var read =
                    new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "null" : answer.body()));
            if (!read.isAcknowledged()) {
                REFUSALS.merge(
                        path.replaceAll("[0-9a-f-]{36}", "…") + " " + read.status() + " "
                                + read.body().path("code").asString(),
                        1,
                        Integer::sum);
            }
            return read;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
