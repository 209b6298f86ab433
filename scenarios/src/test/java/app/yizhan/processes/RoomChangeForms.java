package app.yizhan.processes;

import java.util.HashMap;
import java.util.Map;

/** Forms of room change as students fill them in. */
final class RoomChangeForms {

    static final String SERVICE = "room-change";

    private RoomChangeForms() {}

    static Map<String, Object> move(String bed) {
        var data = form("MOVE");
        data.put("targetBed", bed);
        return data;
    }

    /** @param partner id of a person */
    static Map<String, Object> swap(String partner) {
        var data = form("SWAP");
        data.put("partner", partner);
        return data;
    }

    private static Map<String, Object> form(String kind) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", kind);
        data.put("reason", "STUDY");
        data.put("explanation", "I prepare for an exam with a classmate.");
        data.put("desiredDate", "2026-12-03");
        return data;
    }
}
