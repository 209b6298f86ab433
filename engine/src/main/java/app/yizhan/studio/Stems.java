package app.yizhan.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Latin names made of words that somebody wrote. */
final class Stems {

    private Stems() {}

    /** As {@code key-replacement}: a letter first; empty where no word is latin. */
    static String hyphened(String words, int longest) {
        var joined = String.join("-", latin(words)).toLowerCase(Locale.ROOT);
        return cut(joined, longest).replaceFirst("-+$", "");
    }

    /** As {@code keyReplacement}. */
    static String camel(String words, int longest) {
        var parts = latin(words);
        var joined = parts.stream().skip(1).map(Stems::capital).collect(Collectors.joining());
        return parts.isEmpty() ? "" : cut(parts.getFirst().toLowerCase(Locale.ROOT) + joined, longest);
    }

    /** As {@code KEY_REPLACEMENT}. */
    static String upper(String words, int longest) {
        return cut(String.join("_", latin(words)).toUpperCase(Locale.ROOT), longest);
    }

    /** As {@code CollegeOffice}, of {@code COLLEGE_OFFICE}. */
    static String pascal(String constant) {
        return Arrays.stream(constant.split("_"))
                .filter(word -> !word.isEmpty())
                .map(Stems::capital)
                .collect(Collectors.joining());
    }

    /** With a number behind it where another has it already. */
    static String free(String wanted, String otherwise, Set<String> taken) {
        var stem = wanted.isEmpty() ? otherwise : wanted;
        var found = wanted.isEmpty() ? stem + 1 : stem;
        for (int n = 2; taken.contains(found); n++) {
            found = stem + n;
        }
        return found;
    }

    /** From the first that begins with a letter. */
    private static List<String> latin(String words) {
        return Arrays.stream(words.replaceAll("['’]", "")
                        .replaceAll("[^A-Za-z0-9]+", " ")
                        .strip()
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .dropWhile(word -> !Character.isLetter(word.charAt(0)))
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
