package app.yizhan.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and spans as people say them, in the reader's language; the year only if it is not this one. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final LocalDateTime now;

    public Times(Locale locale, LocalDateTime now) {
        this.locale = locale;
        this.now = now;
    }

    public LocalDateTime now() {
        return now;
    }

    /** {@code 11月25日 周三} or {@code Wed 25 Nov}. */
    public String day(LocalDate day) {
        String pattern = day.getYear() == now.getYear() ? "time.day" : "time.day.year";
        return day.format(DateTimeFormatter.ofPattern(say(pattern), locale));
    }

    /** {@code 11月25日} or {@code 25 Nov}, where the day of the week is no matter. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(say("time.date"), locale));
    }

    public String clock(LocalDateTime at) {
        return at.format(CLOCK);
    }

    /** Day and time; today says so. */
    public String at(LocalDateTime at) {
        return at.toLocalDate().equals(now.toLocalDate())
                ? say("time.today", clock(at))
                : say("time.at", day(at.toLocalDate()), clock(at));
    }

    /** The two largest units: {@code 2 小时 28 分}. Below a minute it is one. */
    public String span(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        if (days > 0) {
            return hours > 0 && days < 3 ? say("time.days.hours", days, hours) : say("time.days", days);
        }
        if (hours > 0) {
            return minutes % 60 > 0 ? say("time.hours.minutes", hours, minutes % 60) : say("time.hours", hours);
        }
        return say("time.minutes", minutes);
    }

    private String say(String key, Object... args) {
        return I18NProvider.translate(locale, key, args);
    }
}
