package app.yizhan.form;

/** Which characters a person's words may have; the others cannot be shown, stored or sent on safely. */
public final class PlainText {

    private PlainText() {}

    /** Whether there is no control character but tab and line ends, and no half of a surrogate pair. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                        || c == 0x7f
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }
}
