package app.yizhan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A call that changes something, as the published description has it.
 *
 * @param path below the API's root, with its parameters in braces
 * @param body schema of what it takes, references resolved; missing: nothing
 * @param file whether it takes a file
 */
record Described(String method, String path, JsonNode body, boolean file, JsonNode document) {

    private static final String ROOT = "/api/v1";

    static List<Described> changing(JsonNode document) {
        var calls = new ArrayList<Described>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> Stream.of("post", "put", "patch")
                        .filter(path.getValue()::has)
                        .forEach(method -> calls.add(of(
                                document, path.getKey(), method, path.getValue().path(method)))));
        return calls;
    }

    private static Described of(JsonNode document, String path, String method, JsonNode call) {
        var content = call.at("/requestBody/content");
        boolean file = content.has("multipart/form-data");
        var schema = content.path("application/json").path("schema");
        var below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        return new Described(method.toUpperCase(Locale.ROOT), below, resolved(document, schema), file, document);
    }

    JsonNode resolve(JsonNode schema) {
        return resolved(document, schema);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
