package app.yizhan.statement;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    void keep(String statement, @Nullable Object parameter, Collection<?> rows, Set<String> from) {
        answers.put(new Question(statement, parameter), new Answer(new ArrayList<>(rows), from));
        tables.addAll(from);
    }

    /** Keeps the rows of a read of many as answers to the read of one. */
    void spread(String statement, Answers rule, List<?> rows, Set<String> from) {
        Map<Object, Set<Object>> byParameter = new LinkedHashMap<>();
        for (var row : rows) {
            var answer = byParameter.computeIfAbsent(component(row, rule.by()), p -> new LinkedHashSet<>());
            var value = rule.value().isEmpty() ? row : component(row, rule.value());
            if (value != null) {
                answer.add(value);
            }
        }
        var tables = rule.table().isEmpty() ? from : Set.of(rule.table());
        byParameter.forEach((parameter, some) -> keep(sibling(statement, rule.method()), parameter, some, tables));
    }

    /** Keeps what was inserted as the answer to the read of it. */
    void told(String statement, Tells rule, Object parameter, Set<String> from) {
        var rows = parameter instanceof Map<?, ?> named ? (List<?>) named.get("list") : List.of(parameter);
        keep(sibling(statement, rule.method()), component(rows.getFirst(), rule.by()), rows, from);
    }

    private static String sibling(String statement, String method) {
        return statement.substring(0, statement.lastIndexOf('.') + 1) + method;
    }

    void forget(String table) {
        if (tables.remove(table)) {
            answers.values().removeIf(answer -> answer.tables().contains(table));
        }
    }

    void forgetAll() {
        answers.clear();
    }

    /** @param name dots lead into a component */
    private static Object component(Object row, String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return component(component(row, name.substring(0, dot)), name.substring(dot + 1));
        }
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
