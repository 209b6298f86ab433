package app.yizhan.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values that nobody means well with, the same ones for the same seed. */
final class Junk {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "𠮷野家 \uD83D\uDE00",
            "\u202Eright to left\u202C",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "<script>alert(1)</script>",
            "${''.getClass()}",
            "#{1+1}",
            "{{constructor}}",
            "' OR '1'='1",
            "../../etc/passwd",
            "%s%n%d",
            "null",
            "NaN",
            "-0",
            "1e400",
            "2026-02-30",
            "2026-13-01T25:00",
            "+999999999-12-31",
            "\uFFFE\uFFFF",
            "\r\nSet-Cookie: a=b",
            "b01-203-2",
            "MOVE",
            "SWAP",
            "HEALTH",
            "APPROVE",
            "REJECT",
            "a".repeat(65),
            "长".repeat(2001));

    private final Random random;
    private final String megabyte = "x".repeat(1_000_000);

    Junk(long seed) {
        this.random = new Random(seed);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean likely() {
        return random.nextInt(10) > 0;
    }

    String pathPart() {
        return URLEncoder.encode(
                oneOf(List.of("1", "room-change2", "𠮷", "a b", "' OR 1=1", "x".repeat(500))), StandardCharsets.UTF_8);
    }

    byte[] body(Map<String, Object> good) {
        if (random.nextInt(20) == 0) {
            return oneOf(List.of(
                            "",
                            "{",
                            "[]",
                            "null",
                            "7",
                            "\"x\"",
                            "{\"a\":" + "[".repeat(5000),
                            "\uFEFF{}",
                            "{\"data\":{\"a\":1,\"a\":2}}"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (good.getOrDefault("data", good.get("facts")) instanceof LinkedHashMap<?, ?> data
                && !data.isEmpty()
                && random.nextInt(5) > 0) {
            @SuppressWarnings("unchecked")
            var values = (Map<String, Object>) data;
            breakOne(values);
        } else if (random.nextInt(4) == 0) {
            breakOne(good);
        } else {
            good.computeIfPresent("opinion", (key, old) -> oneOf(TEXTS));
            good.replaceAll((key, old) -> old == null ? keyOrText(key) : old);
        }
        return JSON.writeValueAsBytes(good);
    }

    private void breakOne(Map<String, Object> map) {
        var keys = List.copyOf(map.keySet());
        switch (keys.isEmpty() ? 1 : random.nextInt(6)) {
            case 0 -> map.remove(oneOf(keys));
            case 1 ->
                map.put(
                        oneOf(List.of(
                                "extra",
                                "__proto__",
                                "class",
                                "feeDifference",
                                "oldBed",
                                "holdAlarmAt",
                                "mediationNote",
                                "a\u0000b",
                                "",
                                "k".repeat(900))),
                        value(0));
            default -> map.put(oneOf(keys), value(0));
        }
    }

    /** A key that was used before ends a call early: most are new. */
    private @Nullable String keyOrText(String name) {
        if (!name.equals("requestKey")) {
            return oneOf(TEXTS);
        }
        return switch (random.nextInt(4)) {
            case 0 -> oneOf(TEXTS);
            case 1 -> null;
            default -> "fuzz-" + random.nextLong();
        };
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 9 : 14)) {
            case 0 -> random.nextInt(8) == 0 ? megabyte : "x".repeat(501);
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * 1e300;
            case 3 -> random.nextBoolean();
            case 4 -> new BigDecimal("1e-400");
            case 5, 6, 7 -> oneOf(TEXTS);
            case 8 -> null;
            case 9 -> List.of();
            case 10 -> new ArrayList<>(Arrays.asList(value(depth + 1), value(depth + 1)));
            case 11 -> new ArrayList<>(Arrays.asList(value(depth + 1), null));
            case 12 -> Collections.singletonMap(oneOf(TEXTS), value(depth + 1));
            default -> new BigInteger("9".repeat(random.nextInt(150) + 1));
        };
    }

    /** As {@link #body}, for a call of which nothing is known beforehand: half of them are sent as they are. */
    byte[] spoiled(Map<String, Object> good, List<String> locked) {
        if (good.isEmpty() || random.nextBoolean()) {
            return JSON.writeValueAsBytes(good);
        }
        if (good.get("data") instanceof Map<?, ?> && !locked.isEmpty() && random.nextInt(4) == 0) {
            @SuppressWarnings("unchecked")
            var values = (Map<String, Object>) good.get("data");
            values.put(oneOf(locked), value(0));
        }
        return body(good);
    }

    long number() {
        return random.nextLong();
    }

    MockMultipartFile file() {
        var content = new byte[random.nextInt(3000)];
        random.nextBytes(content);
        var name = oneOf(TEXTS) + oneOf(List.of("", ".pdf", ".csv", "people.csv", "units.csv"));
        if (random.nextInt(3) == 0) {
            content = ("code,tree,kind,name,name_en,parent\n" + oneOf(TEXTS) + ",\"" + oneOf(TEXTS))
                    .getBytes(StandardCharsets.UTF_8);
            name = oneOf(List.of("units.csv", "people.csv", "roles.csv", "allocations.csv", "buildings.csv"));
        }
        return new MockMultipartFile(
                oneOf(List.of("file", "file", "other")), name, oneOf(List.of("application/pdf", "text/html")), content);
    }
}
