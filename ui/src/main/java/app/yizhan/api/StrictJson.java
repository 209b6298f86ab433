package app.yizhan.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON as callers may send it: no unknown or double names, no numbers for words, bounded in every direction. */
@Component
class StrictJson {

    private static final int DEPTH = 20;
    private static final int NAME = 1_000;
    private static final int NUMBER = 100;

    private final JsonMapper mapper;

    StrictJson() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNameLength(NAME)
                .maxNumberLength(NUMBER)
                .maxStringLength(BodyLimit.BYTES)
                .build();
        this.mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, coercion -> {
                    coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                // a list of nothing is no list; values of a form may be null, they stand in maps
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                // an instant cut to its date is the wrong day in one of two time zones
                .withConfigOverride(LocalDate.class, date -> date.setFormat(JsonFormat.Value.forLeniency(false)))
                .build();
    }

    JsonMapper mapper() {
        return mapper;
    }
}
