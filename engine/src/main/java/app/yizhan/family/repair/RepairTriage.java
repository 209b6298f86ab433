package app.yizhan.family.repair;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Families;
import app.yizhan.housing.PlaceInSchool;
import app.yizhan.housing.PlacesInSchool;
import app.yizhan.request.RouteTables;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the triage table says of a report now. */
@Component
class RepairTriage {

    /**
     * @param pickUp whether the crew takes it without the dispatcher
     * @param acceptLimit duration since the crew was asked
     * @param finishLimit duration since it was reported
     * @param tells assignment rules that find whom to tell, or empty
     */
    record Route(String queue, boolean pickUp, String acceptLimit, String finishLimit, String tells) {}

    /** Where no row fits: the dispatcher looks at it. */
    private static final Route UNMATCHED = new Route("DISPATCH", false, "4wh", "3wd", "");

    private final RouteTables tables;
    private final Families families;
    private final PlacesInSchool places;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    RepairTriage(
            RouteTables tables,
            Families families,
            PlacesInSchool places,
            WorkingCalendar calendar,
            Settings settings,
            SchoolClock clock) {
        this.tables = tables;
        this.families = families;
        this.places = places;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The table is read live: what it says now holds for what is reported now. */
    Route of(Map<String, Object> values) {
        Map<String, Object> inputs = new HashMap<>(values);
        inputs.putAll(facts(values));
        var said = tables.evaluate(families.latest(Repair.KEY), Repair.ROUTE_TABLE, inputs);
        return new Route(
                String.valueOf(said.getOrDefault("queue", UNMATCHED.queue())),
                Boolean.TRUE.equals(said.get("pickUp")),
                String.valueOf(said.getOrDefault("acceptLimit", UNMATCHED.acceptLimit())),
                String.valueOf(said.getOrDefault("finishLimit", UNMATCHED.finishLimit())),
                String.valueOf(said.getOrDefault("tells", UNMATCHED.tells())));
    }

    /** What the table looks at beside the form. */
    Map<String, Object> facts(Map<String, Object> values) {
        return Map.of(
                "building", building(values),
                "hour", (long) clock.now().getHour(),
                "heat", settings.flag(Repair.HEAT_WARNING));
    }

    String building(Map<String, Object> values) {
        return places.find(Repair.given(values, Repair.PLACE))
                .map(PlaceInSchool::building)
                .orElseThrow()
                .code();
    }

    LocalDateTime finishBy(Map<String, Object> values) {
        return calendar.due(clock.now(), WorkDuration.parse(of(values).finishLimit()))
                .at();
    }
}
