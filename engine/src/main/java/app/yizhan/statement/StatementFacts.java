package app.yizhan.statement;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mapper's statement.
 *
 * @param touched its tables, when they are the same whatever the parameters
 */
record StatementFacts(
        boolean remembered,
        @Nullable Kept kept,
        @Nullable Tells tells,
        @Nullable Gathered gathered,
        List<Answers> answers,
        @Nullable Touched touched) {

    /** Tables of a statement. @param written the one that it writes to, if it writes */
    record Touched(Set<String> tables, String written, boolean locks) {}

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:FROM|JOIN|INTO|(?<!KEY )UPDATE)\\s+([a-z_]+)");
    private static final Map<String, StatementFacts> KNOWN = new ConcurrentHashMap<>();

    static StatementFacts of(MappedStatement statement, Object parameter) {
        return KNOWN.computeIfAbsent(statement.getId(), id -> read(statement, parameter));
    }

    private static StatementFacts read(MappedStatement statement, Object parameter) {
        var id = statement.getId();
        var method = method(id.substring(0, id.lastIndexOf('.')), id.substring(id.lastIndexOf('.') + 1));
        boolean fixed = statement.getSqlSource() instanceof RawSqlSource;
        return new StatementFacts(
                method.map(m -> m.isAnnotationPresent(Remembered.class)).orElse(false),
                method.map(m -> m.getAnnotation(Kept.class)).orElse(null),
                method.map(m -> m.getAnnotation(Tells.class)).orElse(null),
                method.map(m -> m.getAnnotation(Gathered.class)).orElse(null),
                method.map(m -> List.of(m.getAnnotationsByType(Answers.class))).orElse(List.of()),
                fixed ? parse(statement.getBoundSql(parameter).getSql()) : null);
    }

    private static Optional<java.lang.reflect.Method> method(String mapper, String name) {
        try {
            return Arrays.stream(
                            org.apache.ibatis.io.Resources.classForName(mapper).getMethods())
                    .filter(m -> m.getName().equals(name))
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** @param text of the statement with these parameters, when it is not the same whatever they are */
    Touched touchedBy(@Nullable BoundSql text) {
        return text == null ? Objects.requireNonNull(touched) : parse(text.getSql());
    }

    static Touched parse(String sql) {
        Set<String> tables = new LinkedHashSet<>();
        var names = TABLE.matcher(sql);
        while (names.find()) {
            tables.add(names.group(1).toLowerCase(java.util.Locale.ROOT));
        }
        return new Touched(tables, tables.isEmpty() ? "" : tables.iterator().next(), sql.contains("FOR UPDATE"));
    }
}
