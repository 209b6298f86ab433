package app.yizhan.ui.bed;

import app.yizhan.housing.BedState;
import app.yizhan.housing.BedState.State;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;

/**
 * A building drawn as its floors: rooms on both sides of a hallway. Written as markup, one element a room, so
 * that a whole building stays below 300 elements; a click tells only the room.
 */
final class FloorsMap extends Div {

    private static final int BED = 14;
    private static final Map<State, List<String>> LAYERS = Map.of(
            State.FREE,
            List.of("free"),
            State.HELD,
            List.of("held"),
            State.TAKEN,
            List.of("taken"),
            State.CLOSED,
            List.of("slash", "backslash"));

    private final transient Consumer<String> opened;

    FloorsMap(Consumer<String> opened) {
        this.opened = opened;
        addClassName("floors");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("map.label"));
    }

    void show(Map<Integer, Map<String, List<BedState>>> floors, int shown, boolean onlyFree) {
        var markup = new StringBuilder();
        floors.forEach((floor, rooms) -> markup.append(floor(floor, rooms, floor == shown, onlyFree)));
        getElement().setProperty("innerHTML", markup.toString());
        getElement().executeJs("window.yizhan && window.yizhan.rooms(this)");
    }

    private String floor(int floor, Map<String, List<BedState>> rooms, boolean shown, boolean onlyFree) {
        var odd = new StringBuilder();
        var even = new StringBuilder();
        rooms.forEach((code, beds) -> {
            if (!onlyFree || count(beds, State.FREE) > 0) {
                (number(code) % 2 == 1 ? odd : even).append(room(code, beds));
            }
        });
        return "<section class=\"floor" + (shown ? " shown" : "") + "\" data-floor=\"" + floor + "\" aria-label=\""
                + say("map.floor", floor) + "\">"
                + "<div class=\"fl\" aria-hidden=\"true\">" + floor + "F</div><div><div class=\"wing\">" + odd
                + "</div><div class=\"hallway\"></div><div class=\"wing\">" + even + "</div></div></section>";
    }

    private String room(String code, List<BedState> beds) {
        boolean free = count(beds, State.FREE) > 0;
        String name = HtmlUtils.htmlEscape(code.substring(code.indexOf('-') + 1));
        return "<button type=\"button\" class=\"rm" + (free ? " has" : "") + "\" aria-pressed=\"false\" data-room=\""
                + HtmlUtils.htmlEscape(code)
                + "\" aria-label=\""
                + say(
                        "map.room",
                        name,
                        count(beds, State.FREE),
                        count(beds, State.HELD),
                        count(beds, State.TAKEN),
                        count(beds, State.CLOSED))
                + "\" style=\"" + picture(beds) + "\">" + name + "</button>";
    }

    /** The beds as layers of the button's own background: a room stays one element, however many beds it has. */
    private static String picture(List<BedState> beds) {
        var images = new StringJoiner(",", "background-image:", ";");
        var places = new StringJoiner(",", "background-position:", "");
        for (int i = 0; i < beds.size(); i++) {
            String place = "calc(50% + " + (i * BED - (beds.size() - 1) * BED / 2) + "px) calc(100% - 9px)";
            for (String layer : LAYERS.get(beds.get(i).state())) {
                images.add("var(--bed-" + layer + ")");
                places.add(place);
            }
        }
        return images + places.toString();
    }

    private static int number(String room) {
        String digits = room.replaceAll(".*\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static long count(List<BedState> beds, State state) {
        return beds.stream().filter(bed -> bed.state() == state).count();
    }

    private String say(String key, Object... args) {
        return HtmlUtils.htmlEscape(getTranslation(key, args));
    }

    /** Called by {@code yz-client.js} when a room is chosen by click or key. */
    @ClientCallable
    private void open(String room) {
        opened.accept(room);
    }
}
