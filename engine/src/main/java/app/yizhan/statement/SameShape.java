package app.yizhan.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.binding.MapperMethod.ParamMap;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic statement whose text is the same for all parameters of one shape: it is put together once for each and kept. The mapper's
 * parameter {@code shape} says everything on which the text depends, beginning with how long its lists are.
 */
public final class SameShape extends XMLLanguageDriver {

    private static final int MOST = 1_000;
    private static final String OF_A_LIST = "__frch_";

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        return new Texts(configuration, super.createSqlSource(configuration, script, parameterType));
    }

    private record Text(String sql, List<ParameterMapping> parameters) {}

    private static final class Texts implements SqlSource {

        private final Configuration configuration;
        private final SqlSource dynamic;
        private final Map<Object, Text> byShape = new ConcurrentHashMap<>();

        Texts(Configuration configuration, SqlSource dynamic) {
            this.configuration = configuration;
            this.dynamic = dynamic;
        }

        @Override
        public BoundSql getBoundSql(Object parameter) {
            var named = (ParamMap<?>) parameter;
            var known = byShape.get(named.get("shape"));
            if (known != null) {
                return new BoundSql(configuration, known.sql(), known.parameters(), parameter);
            }
            var built = dynamic.getBoundSql(parameter);
            var text = text(built, named);
            if (text != null && byShape.size() < MOST) {
                byShape.put(named.get("shape"), text);
            }
            return built;
        }

        /** Null if a parameter is not found by its place in one of the lists. */
        private @Nullable Text text(BoundSql built, ParamMap<?> named) {
            List<ParameterMapping> parameters = new ArrayList<>();
            for (var parameter : built.getParameterMappings()) {
                var path = path(parameter.getProperty(), built, named);
                if (path == null) {
                    return null;
                }
                parameters.add(new ParameterMapping.Builder(configuration, path, parameter.getTypeHandler())
                        .javaType(parameter.getJavaType())
                        .jdbcType(parameter.getJdbcType())
                        .build());
            }
            return new Text(built.getSql(), List.copyOf(parameters));
        }

        private static @Nullable String path(String property, BoundSql built, ParamMap<?> named) {
            if (!property.startsWith(OF_A_LIST)) {
                return property;
            }
            int dot = property.indexOf('.');
            var element = built.getAdditionalParameter(dot < 0 ? property : property.substring(0, dot));
            List<String> found = new ArrayList<>();
            named.forEach((name, value) -> {
                if (value instanceof List<?> list && !name.startsWith(ParamNameResolver.GENERIC_NAME_PREFIX)) {
                    for (int i = 0; i < list.size(); i++) {
                        if (list.get(i) == element) {
                            found.add(name + "[" + i + "]");
                        }
                    }
                }
            });
            return found.size() == 1 ? found.getFirst() + (dot < 0 ? "" : property.substring(dot)) : null;
        }
    }
}
