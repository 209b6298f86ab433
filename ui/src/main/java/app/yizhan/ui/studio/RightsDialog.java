package app.yizhan.ui.studio;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields of the request a step shows, and which of its own form it fills in. */
final class RightsDialog {

    private static final String READ = "read";
    private static final String WRITE = "write";
    private static final String HIDDEN = "hidden";

    private RightsDialog() {}

    static void open(Picked picked) {
        var studio = picked.studio();
        var own = own(picked, picked.sheet());
        var rights = rights(picked.sheet(), own);
        var dialog = new EditDialog(studio, studio.say("panel.fields"), studio.say("panel.fields.hint"));
        Map<String, Select> choices = new LinkedHashMap<>();
        fields(picked).forEach((key, label) -> {
            var now = rights.getOrDefault(key, READ);
            var choice = new Select(words(studio, own.contains(key) || now.equals(WRITE)), now);
            choices.put(key, dialog.field(key, "right-" + key, label, false, choice));
        });
        dialog.open(studio.say("studio.save"), () -> {
            choices.forEach((key, choice) -> rights.put(key, choice.getValue()));
            var said = said(rights, own);
            picked.services()
                    .steps()
                    .say(studio.key(), picked.id(), "fields", said, studio.me().id(), studio.locale());
        });
    }

    /** A model cannot say that a form is only read: where no field is marked, all of its own are filled in. */
    private static String said(Map<String, String> rights, Set<String> own) {
        if (!rights.containsValue(WRITE) && own.stream().anyMatch(key -> READ.equals(rights.get(key)))) {
            throw new InvalidFields("fields", "panel.right.lacks", Map.of());
        }
        return rights.entrySet().stream()
                .filter(right -> !right.getValue().equals(READ))
                .map(right -> right.getKey() + "=" + right.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How many it hides and fills in. */
    static String words(Picked picked, ElementSheet sheet) {
        var rights = rights(sheet, own(picked, sheet)).values();
        long hidden = rights.stream().filter(HIDDEN::equals).count();
        long written = rights.stream().filter(WRITE::equals).count();
        return hidden + written == 0
                ? picked.say("panel.fields.all")
                : picked.say("panel.fields.some", hidden, written);
    }

    private static Map<String, String> words(Studio studio, boolean mayWrite) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(READ, studio.say("panel.right.read"));
        if (mayWrite) {
            words.put(WRITE, studio.say("panel.right.write"));
        }
        words.put(HIDDEN, studio.say("panel.right.hidden"));
        return words;
    }

    private static Set<String> own(Picked picked, ElementSheet sheet) {
        return picked.services().sheets().ownFields(picked.studio().key(), sheet.form());
    }

    /** As they hold. What is said of fields that no form has any more stays. */
    private static Map<String, String> rights(ElementSheet sheet, Set<String> own) {
        Map<String, String> rights = new LinkedHashMap<>();
        for (var one : sheet.lists("fields")) {
            var parts = one.split("=", 2);
            rights.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : READ);
        }
        boolean marked = rights.containsValue(WRITE);
        own.stream()
                .filter(key -> !HIDDEN.equals(rights.get(key)))
                .forEach(key -> rights.merge(key, marked ? READ : WRITE, (said, usual) -> marked ? said : usual));
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
