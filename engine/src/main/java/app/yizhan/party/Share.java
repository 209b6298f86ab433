package app.yizhan.party;

import java.math.BigDecimal;

/** A part of a whole, kept as a fraction: halves and thirds stay exact. */
record Share(int part, int whole) {

    /** @param text {@code 1/2} */
    static Share parse(String text) {
        int stroke = text.indexOf('/');
        return new Share(Integer.parseInt(text.substring(0, stroke)), Integer.parseInt(text.substring(stroke + 1)));
    }

    boolean isExceededBy(BigDecimal some, BigDecimal all) {
        return some.multiply(BigDecimal.valueOf(whole)).compareTo(all.multiply(BigDecimal.valueOf(part))) > 0;
    }

    boolean isLessThan(Share other) {
        return (long) part * other.whole < (long) other.part * whole;
    }
}
