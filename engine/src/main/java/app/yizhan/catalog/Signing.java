package app.yizhan.catalog;

import java.util.List;

/**
 * Who has to sign a step, and when that is enough.
 *
 * @param needed fraction of the voters in mode {@link Mode#RATIO}; the whole otherwise
 * @param resign whether signatures given before a return to the applicant are void when the request comes back to this step
 * @param separate keys of earlier steps; whoever signed one of them may not sign here
 */
public record Signing(
        Mode mode, Fraction needed, OnReject onReject, Dedupe dedupe, boolean resign, List<String> separate) {

    /** How many of those asked have to sign. */
    public enum Mode {
        /** One of those asked. */
        SINGLE,
        /** One of those asked, 或签. */
        ANY,
        /** Each of those whom the rules found when the round opened, 会签. */
        ALL,
        /** A fraction of them, 票签. */
        RATIO,
        /** Each of them, one after the other in the order of the rules, 依次. */
        SEQUENTIAL;

        /** Whether people are fixed when the round opens, one slot each; otherwise one slot is read live. */
        public boolean isOneSlotEach() {
            return this == ALL || this == RATIO || this == SEQUENTIAL;
        }
    }

    /** What one rejection does to the others. */
    public enum OnReject {
        STOP,
        WHEN_LOST
    }

    /** What happens when the same person is asked in consecutive steps. */
    public enum Dedupe {
        ASK,
        CARRY,
        REFUSE
    }

    /** A part of a whole, e.g. 2/3. */
    public record Fraction(int numerator, int denominator) {

        static final Fraction WHOLE = new Fraction(1, 1);

        public Fraction {
            if (numerator < 1 || numerator > denominator || denominator > 100) {
                throw new IllegalArgumentException("Not a part of a whole: " + numerator + "/" + denominator);
            }
        }

        static Fraction parse(String text) {
            var parts = text.split("/");
            if (parts.length != 2) {
                throw new IllegalArgumentException("A ratio is a fraction like 2/3: " + text);
            }
            return new Fraction(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
        }

        /** How many of {@code total} are at least this part. */
        public int of(int total) {
            return (numerator * total + denominator - 1) / denominator;
        }
    }
}
