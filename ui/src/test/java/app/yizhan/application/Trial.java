package app.yizhan.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;

/** What clients send. */
final class Trial {

    private Trial() {}

    /** A move within the building, to some bed that is free when asked. */
    static Map<String, Object> move(Client student, Random random) {
        var free = new ArrayList<String>();
        for (var bed : student.get("/housing/buildings/b01/beds").body()) {
            if (bed.path("state").asString().equals("FREE")) {
                free.add(bed.path("bed").asString());
            }
        }
        return room(free.isEmpty() ? "b01-203-2" : free.get(random.nextInt(free.size())));
    }

    static Map<String, Object> room(String bed) {
        var data = Map.of(
                "kind", "MOVE",
                "reason", "STUDY",
                "explanation", "Closer to the library, to read in the evening",
                "targetBed", bed,
                "desiredDate",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString());
        return Map.of("service", "room-change", "data", data);
    }

    static Map<String, Object> withdrawal() {
        return Map.of("reason", "Stays after all");
    }

    static Map<String, Object> approval() {
        return Map.of("action", "APPROVE", "opinion", "Agreed");
    }

    static Map<String, Object> rejection() {
        return Map.of("action", "REJECT", "opinion", "Not this term", "reasonCode", "OTHER");
    }
}
