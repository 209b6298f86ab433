package app.yizhan.studio;

/** What strangers wrote, where a sentence repeats it. */
final class Words {

    private static final int LONGEST = 80;

    private Words() {}

    /** Without control characters and direction marks, and not endless. */
    static String shown(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
