package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.housing.Occupant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the beds of a building stand on a day. */
@RestController
@RequestMapping("/api/v1/housing")
class HousingApi {

    /**
     * @param since first day of the allocation, or the day on which it was held
     * @param fee yuan for a school year
     * @param occupant only if names were asked for and the caller may see this one
     */
    record BedItem(
            String bed,
            String room,
            int floor,
            int place,
            BedState.State state,
            @Nullable LocalDate since,
            int fee,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Sleeper occupant) {}

    record Sleeper(String userId, String name) {}

    private final Beds beds;
    private final SchoolClock clock;

    HousingApi(Beds beds, SchoolClock clock) {
        this.beds = beds;
        this.clock = clock;
    }

    /** @param names names of those who sleep there, as far as the caller may know them; each such reading is recorded */
    @GetMapping("/buildings/{id}/beds")
    List<BedItem> beds(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(defaultValue = "false") boolean names,
            Caller caller) {
        var day = at == null ? clock.today() : Days.within("at", at);
        var states = beds.states(id, day);
        Map<String, Occupant> known = names
                ? beds.occupants(id, day, caller.id()).stream()
                        .collect(Collectors.toMap(Occupant::bed, Function.identity()))
                : Map.of();
        return states.stream().map(state -> item(state, known.get(state.bed()))).toList();
    }

    private static BedItem item(BedState state, @Nullable Occupant occupant) {
        return new BedItem(
                state.bed(),
                state.room(),
                state.floor(),
                state.place(),
                state.state(),
                state.since(),
                state.fee(),
                occupant == null ? null : new Sleeper(occupant.studentId(), occupant.name()));
    }
}
