package app.yizhan.ui.meeting;

import app.yizhan.organisation.Person;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When and where a meeting is, who chairs and who records it: asked when it is called and when it is changed. */
final class WhenAndWho {

    /** Keys of what may be wrong with them. */
    static final List<String> FIELDS = List.of("startsAt", "day", "place", "chair", "recorder");

    private final TextBox moment;
    private final TextBox place = new TextBox();
    private final Select chair;
    private final Select recorder;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** The reader chairs at first, if they may, and the first other records. */
    WhenAndWho(MeetingWords words, List<Person> chairs, List<Person> recorders, String me) {
        this(words, chairs, recorders, first(chairs, me, true), first(recorders, first(chairs, me, true), false));
    }

    WhenAndWho(MeetingWords words, List<Person> chairs, List<Person> recorders, String chairId, String recorderId) {
        moment = TextBox.moment(words.page().times());
        chair = new Select(names(words, chairs), chairId);
        recorder = new Select(names(words, recorders), recorderId);
        fields.put("startsAt", new Field("meeting-at", words.say("meeting.at"), true, moment));
        fields.put("place", new Field("meeting-place", words.say("meeting.place"), true, place));
        fields.put(
                "chair",
                new Field("meeting-chair", words.say("meeting.chair"), true, chair)
                        .hint(words.say("meeting.chair.hint")));
        fields.put("recorder", new Field("meeting-recorder", words.say("meeting.recorder"), true, recorder));
    }

    private static String first(List<Person> people, String id, boolean same) {
        return people.stream()
                .map(Person::id)
                .filter(each -> each.equals(id) == same)
                .findFirst()
                .orElseGet(() -> people.isEmpty() ? "" : people.getFirst().id());
    }

    private static Map<String, String> names(MeetingWords words, List<Person> people) {
        var names = new LinkedHashMap<String, String>();
        people.forEach(person -> names.put(person.id(), words.page().name(person.name())));
        return names;
    }

    WhenAndWho fill(LocalDateTime at, String where) {
        moment.setValue(at.toString());
        place.setValue(where);
        return this;
    }

    Component[] fields() {
        return fields.values().toArray(Component[]::new);
    }

    @Nullable
    LocalDateTime startsAt() {
        try {
            return moment.getValue().isBlank() ? null : LocalDateTime.parse(moment.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String place() {
        return place.getValue();
    }

    String chair() {
        return chair.getValue();
    }

    String recorder() {
        return recorder.getValue();
    }

    void clear() {
        fields.values().forEach(field -> field.error(null));
    }

    void faults(Map<String, String> sentences) {
        fields.forEach((key, field) -> field.error(sentences.get(key)));
        if (sentences.containsKey("day")) {
            fields.get("startsAt").error(sentences.get("day"));
        }
    }
}
