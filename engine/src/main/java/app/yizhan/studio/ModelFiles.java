package app.yizhan.studio;

import java.util.regex.Pattern;

/** How the files of a family may be called: everything below one key, nothing with a path. */
final class ModelFiles {

    static final String TEXTS_ZH = "texts_zh.properties";
    static final String TEXTS_EN = "texts_en.properties";

    static final int LONGEST_KEY = 40;

    /** Of a table, a form or a part: with the service's key before it. */
    static final int LONGEST_PART = 80;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ModelFiles() {}

    static boolean isKey(String key) {
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }

    /** {@code <key>.bpmn}, {@code <key>-<part>.bpmn}, {@code .dmn} and {@code .form} alike, and the two bundles. */
    static boolean isName(String key, String name) {
        if (name.equals(TEXTS_ZH) || name.equals(TEXTS_EN)) {
            return true;
        }
        int dot = name.indexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        boolean ofFamily = stem.startsWith(key + "-") && KEY.matcher(stem).matches() && stem.length() <= LONGEST_PART;
        return switch (ending) {
            case ".bpmn" -> stem.equals(key) || ofFamily;
            case ".dmn", ".form" -> ofFamily;
            default -> false;
        };
    }
}
