package app.yizhan.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * A length of time as models and settings write it.
 *
 * <p>{@code 2wd} working days, {@code 5pwd} working days of publicity, {@code 30wh} office hours; {@code 15min}, {@code 48h} and
 * {@code 3d} run by the clock, day and night, and so do ISO periods: {@code P1M}, {@code P3D}, {@code PT48H}, {@code P1DT2H}.
 *
 * @param kind how it is counted
 * @param count number of working days or office hours; 0 for {@link Kind#CLOCK}
 * @param period the calendar part of a clock duration
 * @param time the clock part of a clock duration
 */
public record WorkDuration(Kind kind, int count, Period period, Duration time) {

    /** How a duration is counted. */
    public enum Kind {
        /** Working days after the start day, until the close of office. */
        WORKING_DAYS,
        /** Working days including the first, until the close of office. */
        PUBLICITY_DAYS,
        /** Hours in which the office is open. */
        OFFICE_HOURS,
        /** Calendar and clock, day and night. */
        CLOCK
    }

    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})(wd|pwd|wh|min|h|d)");
    private static final Pattern ISO =
            Pattern.compile("P(?=.)((?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?)"
                    + "(T(?=.)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}S)?)?");
    private static final int MOST_DAYS = 2_000;
    private static final int MOST_HOURS = 16_000;
    private static final int MOST_YEARS = 100;

    /** @throws UnknownDuration if the text is none of the above, or is longer than anything a school waits for */
    public static WorkDuration parse(String text) {
        var shortForm = SHORT.matcher(text.strip());
        if (shortForm.matches()) {
            return ofUnit(text, Integer.parseInt(shortForm.group(1)), shortForm.group(2));
        }
        var iso = ISO.matcher(text.strip());
        if (!iso.matches()) {
            throw new UnknownDuration(text);
        }
        try {
            var period = iso.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + iso.group(1));
            var time = iso.group(2) == null ? Duration.ZERO : Duration.parse("P" + iso.group(2));
            return clock(text, period, time);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnknownDuration(text);
        }
    }

    private static WorkDuration ofUnit(String text, int n, String unit) {
        return switch (unit) {
            case "wd" -> counted(text, Kind.WORKING_DAYS, n, MOST_DAYS);
            case "pwd" -> counted(text, Kind.PUBLICITY_DAYS, n, MOST_DAYS);
            case "wh" -> counted(text, Kind.OFFICE_HOURS, n, MOST_HOURS);
            case "min" -> clock(text, Period.ZERO, Duration.ofMinutes(n));
            case "h" -> clock(text, Period.ZERO, Duration.ofHours(n));
            default -> clock(text, Period.ofDays(n), Duration.ZERO);
        };
    }

    private static WorkDuration counted(String text, Kind kind, int n, int most) {
        if (n < 1 || n > most) {
            throw new UnknownDuration(text);
        }
        return new WorkDuration(kind, n, Period.ZERO, Duration.ZERO);
    }

    private static WorkDuration clock(String text, Period period, Duration time) {
        if (period.toTotalMonths() + period.getDays() / 28 + time.toDays() / 28 > MOST_YEARS * 12L) {
            throw new UnknownDuration(text);
        }
        return new WorkDuration(Kind.CLOCK, 0, period, time);
    }
}
