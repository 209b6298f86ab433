package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.studio.Impact.Kind;
import app.yizhan.studio.ModelChanges.Said;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is different in tables, forms and texts. */
@Component
class FileChanges {

    void between(FamilyContent from, FamilyContent to, Said said) {
        var tables = new TreeSet<>(from.tables());
        tables.addAll(to.tables());
        tables.forEach(key -> table(key, from, to, said));
        var forms = new TreeSet<>(from.forms().keySet());
        forms.addAll(to.forms().keySet());
        forms.forEach(id -> form(id, from.forms().get(id), to.forms().get(id), said));
        for (var language : List.of("zh", "en")) {
            texts(
                    language,
                    from.texts().getOrDefault(language, Map.of()),
                    to.texts().getOrDefault(language, Map.of()),
                    said);
        }
    }

    private static void table(String key, FamilyContent from, FamilyContent to, Said said) {
        var before = from.table(key);
        var after = to.table(key);
        if (before.isPresent() && after.isPresent()) {
            rows(key, before.get(), after.get(), said);
        } else {
            boolean added = before.isEmpty();
            said.add(
                    added ? Kind.ADDED : Kind.REMOVED,
                    key,
                    added ? "table.added" : "table.removed",
                    Map.of("table", key));
        }
    }

    private static void rows(String key, DecisionTable before, DecisionTable after, Said said) {
        var name = said.names().table(key, after.getParentElement().getAttributeValue("name"));
        if (before.getHitPolicy() != after.getHitPolicy()) {
            var policies = Map.<String, Object>of(
                    "table",
                    name,
                    "from",
                    before.getHitPolicy().name(),
                    "to",
                    after.getHitPolicy().name());
            said.add(Kind.CHANGED, key, "table.policy", policies);
        }
        if (!columns(before).equals(columns(after))) {
            said.add(Kind.CHANGED, key, "table.columns", Map.of("table", name));
        }
        var old = List.copyOf(before.getRules());
        var now = List.copyOf(after.getRules());
        if (old.size() != now.size()) {
            said.add(Kind.CHANGED, key, "table.rows", Map.of("table", name, "from", old.size(), "to", now.size()));
            return;
        }
        var heads = heads(after, said);
        for (int row = 0; row < now.size(); row++) {
            row(key, name, row + 1, cells(old.get(row)), cells(now.get(row)), heads, said);
        }
    }

    private static void row(
            String key, String name, int row, List<String> before, List<String> after, List<String> heads, Said said) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                said.add(
                        Kind.CHANGED,
                        key,
                        "table.cell",
                        Map.of(
                                "table",
                                name,
                                "row",
                                row,
                                "column",
                                i < heads.size() ? heads.get(i) : String.valueOf(i + 1),
                                "from",
                                cell(before.get(i), said),
                                "to",
                                cell(after.get(i), said)));
            }
        }
    }

    private static String cell(String text, Said said) {
        var inside = text.matches("\"[^\"]*\"") ? text.substring(1, text.length() - 1) : text;
        return LimitWords.shown(inside, said);
    }

    private static List<String> heads(DecisionTable table, Said said) {
        return Stream.concat(
                        table.getInputs().stream().map(in -> said.names().column(TableLint.name(in), in.getLabel())),
                        table.getOutputs().stream().map(out -> said.names().column(out.getName(), out.getLabel())))
                .toList();
    }

    /** What the columns look at and what they answer. */
    private static List<String> columns(DecisionTable table) {
        return Stream.concat(
                        table.getInputs().stream().map(TableLint::name),
                        table.getOutputs().stream().map(out -> out.getName() + ":" + out.getTypeRef()))
                .toList();
    }

    private static List<String> cells(Rule rule) {
        return Stream.concat(
                        rule.getInputEntries().stream()
                                .map(e -> e.getTextContent().strip()),
                        rule.getOutputEntries().stream()
                                .map(e -> e.getTextContent().strip()))
                .toList();
    }

    private static void form(String id, @Nullable FormSchema before, @Nullable FormSchema after, Said said) {
        if (before == null || after == null) {
            boolean added = before == null;
            said.add(added ? Kind.ADDED : Kind.REMOVED, id, added ? "form.added" : "form.removed", Map.of("form", id));
            return;
        }
        around(id, before, after, said);
        for (var field : after.fields()) {
            before.field(field.key())
                    .ifPresentOrElse(
                            known -> field(id, known, field, said),
                            () -> said.add(
                                    Kind.ADDED,
                                    id,
                                    "field.added",
                                    Map.of("form", id, "field", said.names().of(field))));
        }
        before.fields().stream()
                .filter(field -> after.field(field.key()).isEmpty())
                .forEach(field -> said.add(
                        Kind.REMOVED,
                        id,
                        "field.removed",
                        Map.of("form", id, "field", said.names().of(field))));
    }

    /** What is read between the fields, and their order. */
    private static void around(String id, FormSchema before, FormSchema after, Said said) {
        if (!before.notes().equals(after.notes())) {
            said.add(Kind.CHANGED, id, "form.notes", Map.of("form", id));
        }
        if (!keys(before, after).equals(keys(after, before))) {
            said.add(Kind.CHANGED, id, "form.order", Map.of("form", id));
        }
    }

    /** Of the fields that the other has as well, in order. */
    private static List<String> keys(FormSchema form, FormSchema other) {
        return form.fields().stream()
                .map(FormField::key)
                .filter(key -> other.field(key).isPresent())
                .toList();
    }

    private static void field(String form, FormField before, FormField after, Said said) {
        var label = Map.of("form", form, "field", said.names().of(after));
        if (before.required() != after.required()) {
            said.add(Kind.CHANGED, form, after.required() ? "field.required" : "field.optional", label);
        } else if (!before.equals(after)) {
            said.add(Kind.CHANGED, form, "field.changed", label);
        }
    }

    private static void texts(String language, Map<String, String> before, Map<String, String> after, Said said) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var from = before.getOrDefault(key, "");
            var to = after.getOrDefault(key, "");
            if (!from.equals(to)) {
                said.add(
                        Kind.CHANGED,
                        key,
                        "text." + language,
                        Map.of(
                                "key",
                                said.text(key),
                                "from",
                                LimitWords.shown(from, said),
                                "to",
                                LimitWords.shown(to, said)));
            }
        }
    }
}
