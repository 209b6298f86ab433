package app.yizhan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shipped forms of each family allow to be stored, read from the files and by nothing of the application. */
final class FormSchemas {

    private final Map<String, Map<String, JsonNode>> families = new HashMap<>();

    /** @return whether the field is one of the family's forms and, for a choice, whether the value is one of its options */
    boolean allow(String family, String field, Optional<String> stored) {
        var component = families.computeIfAbsent(family, FormSchemas::read).get(field);
        if (component == null) {
            return false;
        }
        var options = component.path("values").findValuesAsString("value");
        return options.isEmpty()
                || stored.map(JsonMapper.shared()::readTree).filter(value -> !value.isNull()).stream()
                        .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                        .allMatch(value -> options.contains(value.asString()));
    }

    private static Map<String, JsonNode> read(String family) {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/" + family + "/*.form");
            var fields = new HashMap<String, JsonNode>();
            for (var file : files) {
                JsonMapper.shared()
                        .readTree(file.getInputStream())
                        .path("components")
                        .forEach(component -> fields.put(component.path("key").asString(), component));
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
