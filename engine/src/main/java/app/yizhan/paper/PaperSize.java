package app.yizhan.paper;

/**
 * A page and its edges, in points.
 *
 * @param side edge at the left and the right
 * @param top edge above the first line
 * @param bottom edge below the last; the foot stands in it
 */
public record PaperSize(float width, float height, float side, float top, float bottom) {

    public static final PaperSize A4 = new PaperSize(595.27563f, 841.8898f, 56, 52, 64);

    /** As a phone shows it without turning or enlarging. */
    public static final PaperSize PHONE = new PaperSize(360, 640, 24, 34, 34);

    /** Where lines begin. */
    public float left() {
        return side;
    }

    /** Where lines end. */
    public float right() {
        return width - side;
    }

    public float inside() {
        return width - 2 * side;
    }
}
