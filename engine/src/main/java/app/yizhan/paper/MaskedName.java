package app.yizhan.paper;

/** A name as strangers may read it: its first character and stars. */
public final class MaskedName {

    private MaskedName() {}

    public static String of(String name) {
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
