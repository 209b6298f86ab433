package app.yizhan.notification.internal;

import app.yizhan.notification.TextRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Arguments of a message as JSON, so that a date is a date and a text a text when they come back. */
public final class ArgsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_WORDS = 500;
    private static final String AT = "$at";
    private static final String DAY = "$day";
    private static final String TEXT = "$text";
    private static final String ARGS = "args";

    private ArgsJson() {}

    public static String write(Map<String, ?> args) {
        return JSON.writeValueAsString(encode(args));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String json) {
        return decode((Map<String, Object>) JSON.readValue(json, Map.class));
    }

    private static Map<String, Object> encode(Map<String, ?> args) {
        var encoded = new TreeMap<String, Object>();
        args.forEach((name, value) -> {
            if (value != null) {
                encoded.put(name, encode(value));
            }
        });
        return encoded;
    }

    private static Object encode(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean yes -> yes;
            case LocalDateTime at -> Map.of(AT, at.toString());
            case LocalDate day -> Map.of(DAY, day.toString());
            case TextRef ref -> Map.of(TEXT, ref.key(), ARGS, encode(ref.args()));
            case Collection<?> many -> many.stream().map(ArgsJson::encode).toList();
            default -> cut(value.toString());
        };
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }

    private static Map<String, Object> decode(Map<String, Object> encoded) {
        var args = new LinkedHashMap<String, Object>();
        encoded.forEach((name, value) -> args.put(name, decode(value)));
        return args;
    }

    @SuppressWarnings("unchecked")
    private static Object decode(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(ArgsJson::decode).toList();
        }
        if (!(value instanceof Map<?, ?> typed)) {
            return value;
        }
        if (typed.get(AT) instanceof String at) {
            return LocalDateTime.parse(at);
        }
        if (typed.get(DAY) instanceof String day) {
            return LocalDate.parse(day);
        }
        return new TextRef((String) typed.get(TEXT), decode((Map<String, Object>) typed.get(ARGS)));
    }
}
