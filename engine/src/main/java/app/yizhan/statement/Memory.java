package app.yizhan.statement;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers that hold in one transaction. */
final class Memory {

    private record Question(String statement, @Nullable Object parameter) {}

    private record Answer(List<?> rows, Set<String> tables) {}

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final Map<Question, Answer> answers = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    @Nullable
    List<?> find(String statement, @Nullable Object parameter) {
        var known = answers.get(new Question(statement, parameter));
        // lists are the caller's own
        return known == null ? null : new ArrayList<>(known.rows());
    }

    void keep(String statement, @Nullable Object parameter, List<?> rows, Set<String> from) {
        answers.put(new Question(statement, parameter), new Answer(new ArrayList<>(rows), from));
        tables.addAll(from);
    }

    /** Keeps the rows of a read of many as answers to the read of one. */
    void spread(String statement, Answers rule, List<?> rows, Set<String> from) {
        Map<Object, List<Object>> byParameter = new LinkedHashMap<>();
        for (var row : rows) {
            byParameter
                    .computeIfAbsent(component(row, rule.by()), p -> new ArrayList<>())
                    .add(rule.value().isEmpty() ? row : component(row, rule.value()));
        }
        var mapper = statement.substring(0, statement.lastIndexOf('.') + 1);
        byParameter.forEach((parameter, some) -> keep(mapper + rule.method(), parameter, some, from));
    }

    void forget(String table) {
        if (tables.remove(table)) {
            answers.values().removeIf(answer -> answer.tables().contains(table));
        }
    }

    void forgetAll() {
        answers.clear();
    }

    private static Object component(Object row, String name) {
        try {
            return ACCESSORS
                    .computeIfAbsent(row.getClass(), Memory::accessors)
                    .get(name)
                    .invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Method> accessors(Class<?> row) {
        return Arrays.stream(row.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
    }
}
