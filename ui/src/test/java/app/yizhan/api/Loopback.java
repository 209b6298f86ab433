package app.yizhan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a running application, over the network of this machine. */
final class Loopback {

    static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    Loopback(String address) {
        this.address = address;
    }

    record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body.isEmpty() ? "null" : body);
        }
    }

    Answer get(String account, String path) {
        return send(account, "GET", path, JSON, new byte[0]);
    }

    /** @param path below the API's root */
    Answer send(String account, String method, String path, String type, byte[] body) {
        return call(request(account, "/api/v1" + path, type)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build());
    }

    JsonNode description(String account) {
        return call(request(account, "/v3/api-docs", JSON).build()).json();
    }

    private HttpRequest.Builder request(String account, String path, String type) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", Api.basic(account, "yizhan"))
                .header("Content-Type", type);
    }

    private Answer call(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
