package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which fields of the request a step shows, and which it fills in. */
final class RightsDialog {

    private static final String READ = "read";

    private RightsDialog() {}

    static void open(Picked picked) {
        var studio = picked.studio();
        var rights = rights(picked.sheet());
        var dialog = new EditDialog(studio, studio.say("panel.fields"), studio.say("panel.fields.hint"));
        Map<String, Select> choices = new LinkedHashMap<>();
        fields(picked)
                .forEach((key, label) -> choices.put(
                        key,
                        dialog.field(
                                key,
                                "right-" + key,
                                label,
                                false,
                                new Select(words(studio), rights.getOrDefault(key, READ)))));
        dialog.open(studio.say("studio.save"), () -> {
            choices.forEach((key, choice) -> rights.put(key, choice.getValue()));
            var said = rights.entrySet().stream()
                    .filter(right -> !right.getValue().equals(READ))
                    .map(right -> right.getKey() + "=" + right.getValue())
                    .collect(Collectors.joining(", "));
            picked.services()
                    .steps()
                    .say(studio.key(), picked.id(), "fields", said, studio.me().id(), studio.locale());
        });
    }

    /** How many it hides and fills in. */
    static String words(Picked picked, ElementSheet sheet) {
        var rights = rights(sheet).values();
        long hidden = rights.stream().filter("hidden"::equals).count();
        long written = rights.stream().filter("write"::equals).count();
        return hidden + written == 0
                ? picked.say("panel.fields.all")
                : picked.say("panel.fields.some", hidden, written);
    }

    private static Map<String, String> words(Studio studio) {
        Map<String, String> words = new LinkedHashMap<>();
        for (var right : new String[] {READ, "write", "hidden"}) {
            words.put(right, studio.say("panel.right." + right));
        }
        return words;
    }

    /** What is said of fields that no form has any more stays. */
    private static Map<String, String> rights(ElementSheet sheet) {
        Map<String, String> rights = new LinkedHashMap<>();
        for (var one : sheet.lists("fields")) {
            var parts = one.split("=", 2);
            rights.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : READ);
        }
        return rights;
    }

    private static Map<String, String> fields(Picked picked) {
        var studio = picked.studio();
        Map<String, String> fields = new LinkedHashMap<>(
                picked.services().sheets().fields(studio.key(), picked.sheet().form(), studio.locale()));
        fields.put("opinions", studio.say("panel.right.opinions"));
        return fields;
    }
}
