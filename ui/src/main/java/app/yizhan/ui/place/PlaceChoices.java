package app.yizhan.ui.place;

import app.yizhan.housing.Building;
import app.yizhan.housing.PlacesInSchool;
import app.yizhan.ui.text.PageWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be chosen, by code and in words. */
record PlaceChoices(PlacesInSchool places, PageWords words) {

    Map<String, String> buildings() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.say("place.choose.building"));
        places.buildings().forEach(building -> choices.put(building.code(), name(building)));
        return choices;
    }

    private String name(Building building) {
        return words.locale().getLanguage().equals("en") ? building.nameEn() : building.name();
    }

    /** Rooms first, by floor; then what is shared on each floor, and in the building. */
    Map<String, String> within(String building) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.say("place.choose.where"));
        if (building.isEmpty()) {
            return choices;
        }
        var rooms = places.rooms(building);
        rooms.forEach(room -> choices.put(room.code(), words.say("place.room.no", room.number())));
        rooms.stream()
                .map(room -> room.floor())
                .distinct()
                .forEach(floor -> PlacesInSchool.OF_FLOOR.forEach(point -> {
                    var code = building + "-" + floor + "/" + point;
                    choices.put(code, words.say("place.on.floor", floor, words.say("place.point." + point)));
                }));
        PlacesInSchool.OF_BUILDING.forEach(
                point -> choices.put(building + "/" + point, words.say("place.point." + point)));
        choices.put(building, words.say("place.whole"));
        return choices;
    }

    /** Code of the building that a place is in. */
    static String buildingOf(String place) {
        return place.split("[-/]")[0];
    }
}
