package app.yizhan.ui.week;

import app.yizhan.figures.Period;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of weeks and of what is behind their numbers. */
final class WeekAddress {

    private static final String WEEK = "week";

    private WeekAddress() {}

    static String of(Period week) {
        return WEEK + "?" + WEEK + "=" + week.first();
    }

    static String pdf(Period week) {
        return "ui/week.pdf?" + WEEK + "=" + week.first();
    }

    static String of(WeekCases cases) {
        Map<String, String> only = new LinkedHashMap<>();
        put(only, "service", cases.service());
        put(only, "step", cases.step());
        put(only, "unit", cases.unit());
        put(only, "reason", cases.reason());
        var path = "week/cases/" + cases.week().first() + "/" + cases.figure();
        return new Location(path, QueryParameters.simple(only)).getPathWithQueryParameters();
    }

    private static void put(Map<String, String> only, String key, @Nullable String value) {
        if (value != null) {
            only.put(key, value);
        }
    }

    /**
     * @param monday any day of the week; null: the week of today
     * @throws NotFound if it is no day of a week
     */
    static Period week(@Nullable String monday, LocalDate today) {
        try {
            return Period.weekOf(monday == null ? today : LocalDate.parse(monday));
        } catch (DateTimeException | InvalidFields e) {
            throw new NotFound("page");
        }
    }

    static Period week(QueryParameters asked, LocalDate today) {
        return week(asked.getSingleParameter(WEEK).orElse(null), today);
    }

    /** @throws NotFound if there are no such numbers */
    static WeekCases cases(RouteParameters path, QueryParameters only, LocalDate today) {
        return new WeekCases(
                week(path.get("monday").orElse(""), today),
                figure(path.get("figure").orElse("")),
                only.getSingleParameter("service").orElse(null),
                only.getSingleParameter("step").orElse(null),
                only.getSingleParameter("unit").orElse(null),
                only.getSingleParameter("reason").orElse(null));
    }

    private static WeekFigure figure(String name) {
        try {
            return WeekFigure.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NotFound("page");
        }
    }
}
