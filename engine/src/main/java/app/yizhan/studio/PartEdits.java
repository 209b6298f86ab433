package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.ModelParts.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a form or a decision table where one is needed, and takes away one that nothing uses; each is saved into the draft. */
@Service
public class PartEdits {

    private static final String FORM = ".form";
    private static final String TABLE = ".dmn";
    private static final int USUAL_DAYS = 1_826;

    private final ModelDrafts drafts;
    private final ModelParts parts;
    private final FamilyContents contents;
    private final ConditionChoices variables;
    private final NewForm forms;
    private final ElementEdits elements;

    PartEdits(
            ModelDrafts drafts,
            ModelParts parts,
            FamilyContents contents,
            ConditionChoices variables,
            NewForm forms,
            ElementEdits elements) {
        this.drafts = drafts;
        this.parts = parts;
        this.contents = contents;
        this.variables = variables;
        this.forms = forms;
        this.elements = elements;
    }

    /**
     * Makes a form without fields.
     *
     * @param key its own part of the id, latin: {@code handover} of {@code room-change-handover}
     * @param element that shows it from then on; empty: nothing yet
     * @return its id
     * @throws InvalidFields field {@code key}
     */
    public String form(String service, @Nullable String key, String element, String personId, Locale locale) {
        var own = key == null ? "" : key.strip();
        drafts.change(service, false, personId, locale, files -> {
            var id = free(files, own, FORM);
            var made = files.with(Map.of(id + FORM, forms.empty(id)));
            return element.isEmpty() ? made : elements.showing(made, element, id);
        });
        return service + "-" + own;
    }

    /** What a new table can look at, in words by name. @throws NotFound if there is no such service */
    @Transactional(readOnly = true)
    public Map<String, String> inputs(String service, Locale locale) {
        Map<String, String> inputs = new LinkedHashMap<>();
        variables.of(service, locale).forEach(known -> inputs.put(known.name(), known.label()));
        return inputs;
    }

    /**
     * Makes a table of one row that fits whatever is asked.
     *
     * @param task that asks it from then on; empty: none yet
     * @return its key
     * @throws InvalidFields naming every field that is wrong
     */
    public String table(String service, NewTable said, String task, String personId, Locale locale) {
        var known = variables.of(service, Locale.SIMPLIFIED_CHINESE);
        var own = new NewTableCheck(read(drafts.draftOrNewest(service)), known).check(said);
        drafts.change(service, false, personId, locale, files -> {
            var key = free(files, own.key(), TABLE);
            var output = own.output();
            var text = TableText.of(
                    key, own.name().zh(), days(files), own.inputs(), List.of(output), List.of(own.first()));
            var made = files.with(Map.of(key + TABLE, NewFiles.bytes(text)));
            return TextEdits.written(
                    task.isEmpty() ? made : elements.asking(made, task, key),
                    Map.of(
                            "table." + key,
                            own.name().zh(),
                            "output." + output.name(),
                            own.answers().zh()),
                    Map.of(
                            "table." + key,
                            own.name().en(),
                            "output." + output.name(),
                            own.answers().en()));
        });
        return service + "-" + own.key();
    }

    /**
     * Takes away a form that nothing uses, with what only it says.
     *
     * @throws NotFound if there is no such form
     * @throws Refusal PART_USED naming what uses it
     */
    public ModelDraft removeForm(String service, String form, String personId, Locale locale) {
        return drafts.change(
                service, false, personId, locale, files -> without(files, part(parts.forms(service, locale), form)));
    }

    /** The same of a decision table. */
    public ModelDraft removeTable(String service, String table, String personId, Locale locale) {
        return drafts.change(
                service, false, personId, locale, files -> without(files, part(parts.tables(service, locale), table)));
    }

    private static Part part(List<Part> all, String key) {
        var found =
                all.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("part"));
        if (!found.users().isEmpty()) {
            var users = found.users().stream()
                    .map(user -> user.name().isEmpty() ? user.use().name() : user.name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Refusal(Refusal.Kind.CONFLICT, "PART_USED", Map.of("users", users));
        }
        return found;
    }

    /** Two tables may stand in one file: the other one stays where it is. */
    private FamilyResources without(FamilyResources files, Part part) {
        var before = read(files);
        var left = files.without(part.file());
        var after = read(left);
        if (before.tables().size() - after.tables().size() > 1) {
            throw new Refusal(Refusal.Kind.CONFLICT, "PART_SHARES_FILE", Map.of("file", part.file()));
        }
        return TextEdits.written(left, gone(before, after, "zh"), gone(before, after, "en"));
    }

    /** Texts of fields, options and answers that nothing has any more. */
    private static Map<String, String> gone(FamilyContent before, FamilyContent after, String language) {
        var names = names(before);
        names.removeAll(names(after));
        Map<String, String> gone = new TreeMap<>();
        before.texts().getOrDefault(language, Map.of()).keySet().stream()
                .filter(key -> names.contains(key) || names.stream().anyMatch(name -> key.startsWith(name + ".")))
                .forEach(key -> gone.put(key, ""));
        return gone;
    }

    private static Set<String> names(FamilyContent content) {
        return Stream.of(
                        content.fields().stream().flatMap(field -> Stream.of("field." + field, "option." + field)),
                        content.variables().stream().map(name -> "output." + name),
                        content.tables().stream().map(table -> "table." + table),
                        content.forms().values().stream()
                                .flatMap(form -> form.notes().stream())
                                .map(note -> note.id()))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }

    /** Key of a new part. @throws InvalidFields field {@code key}, if none can be called so */
    private String free(FamilyResources files, String own, String ending) {
        var key = files.key() + "-" + own;
        if (!ModelFiles.isKey(own) || !ModelFiles.isName(files.key(), key + ending)) {
            throw new InvalidFields("key", "made.part.form", Map.of("key", Words.shown(own)));
        }
        var content = read(files);
        boolean taken = files.files().containsKey(key + ending)
                || content.tables().contains(key)
                || content.forms().containsKey(key)
                || content.models().containsKey(key);
        if (taken) {
            throw new InvalidFields("key", "made.part.taken", Map.of("key", key));
        }
        return key;
    }

    /** How long the engine keeps what a table decided: as long as the service says of its cases. */
    private int days(FamilyResources files) {
        return read(files)
                .mainProcess()
                .map(Process::getCamundaHistoryTimeToLiveString)
                .filter(said -> said.matches("P\\d{1,5}D"))
                .map(said -> Integer.parseInt(said.substring(1, said.length() - 1)))
                .orElse(USUAL_DAYS);
    }

    private FamilyContent read(FamilyResources files) {
        return contents.read(files, (file, broken) -> {});
    }
}
