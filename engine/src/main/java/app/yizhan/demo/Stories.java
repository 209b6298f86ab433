package app.yizhan.demo;

import app.yizhan.approval.Action;
import app.yizhan.organisation.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stories of all services, as their files tell them. */
@Component
@Profile({"demo", "test"})
class Stories {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    Stories(JsonMapper json) {
        this.json = json;
    }

    /** @return ordered by service */
    List<Story> all() {
        try {
            var stories = new ArrayList<Story>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.json")) {
                stories.add(read(file));
            }
            stories.sort(Comparator.comparing(Story::service));
            return List.copyOf(stories);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Story read(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            var root = json.readTree(in);
            return new Story(
                    file.getFilename().replace(".json", ""),
                    root.path("perWeek").asInt(0),
                    root.path("withdrawn").asInt(0),
                    root.path("rated").asInt(0),
                    root.path("by").asString(Roles.STUDENT),
                    root.path("sparesAccounts").asBoolean(false),
                    root.path("wishes").valueStream().map(this::wish).toList(),
                    answers(root.path("answers")),
                    root.path("last").valueStream().map(this::last).toList());
        }
    }

    private Story.Wish wish(JsonNode node) {
        return new Story.Wish(node.path("weight").asInt(1), values(node.path("form")));
    }

    private Story.Last last(JsonNode node) {
        return new Story.Last(
                node.path("for").asString(),
                node.path("at").asString(),
                node.path("by").asString(null),
                node.path("living").valueStream().map(JsonNode::asString).toList(),
                values(node.path("form")));
    }

    private Map<String, List<Story.Answer>> answers(JsonNode node) {
        var answers = new HashMap<String, List<Story.Answer>>();
        node.properties()
                .forEach(it -> answers.put(
                        it.getKey(),
                        it.getValue().valueStream().map(this::answer).toList()));
        return answers;
    }

    private Story.Answer answer(JsonNode node) {
        return new Story.Answer(
                node.path("weight").asInt(1),
                Action.valueOf(node.path("action").asString()),
                node.path("code").asString(null),
                node.path("opinions").valueStream().map(JsonNode::asString).toList(),
                values(node.path("when")),
                node.path("byApplicant").asBoolean(false),
                node.path("notBefore").asString(null),
                values(node.path("data")));
    }

    private Map<String, Object> values(JsonNode node) {
        return node.isObject() ? json.convertValue(node, VALUES) : Map.of();
    }
}
