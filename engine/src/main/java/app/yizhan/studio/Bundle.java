package app.yizhan.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Changes texts in a file of them; all other lines stay as somebody wrote them. */
final class Bundle {

    private static final Pattern KEY = Pattern.compile("\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:].*");

    private Bundle() {}

    /** @param changed texts by key; one that is empty goes */
    static String with(String file, Map<String, String> changed) {
        var left = new TreeMap<>(changed);
        List<String> lines = new ArrayList<>();
        boolean dropped = false;
        boolean goesOn = false;
        for (var line : file.lines().toList()) {
            var key = goesOn ? "" : key(line);
            dropped = goesOn ? dropped : changed.containsKey(key);
            goesOn = isContinued(line);
            var text = left.remove(key);
            if (text != null && !text.isEmpty()) {
                lines.add(line(key, text));
            } else if (!dropped) {
                lines.add(line);
            }
        }
        left.forEach((key, text) -> {
            if (!text.isEmpty()) {
                lines.add(line(key, text));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String key(String line) {
        var matcher = KEY.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Whether the next line belongs to this one's text. */
    private static boolean isContinued(String line) {
        int backslashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 1;
    }

    private static String line(String key, String text) {
        return key + "="
                + text.replace("\\", "\\\\")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replaceFirst("^ ", "\\\\ ");
    }
}
