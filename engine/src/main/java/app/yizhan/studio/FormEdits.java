package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The usual changes of a form, made on the sheet; each is saved into the draft. */
@Service
public class FormEdits {

    /**
     * What has to be attached, in both languages.
     *
     * @param help may be empty in both
     * @param required whether nobody can apply without it
     */
    public record Document(
            @Nullable String label,
            @Nullable String labelEn,
            @Nullable String help,
            @Nullable String helpEn,
            boolean required) {}

    /** Keys of documents that were added on a sheet; nothing else of the service looks at them. */
    private static final Pattern ADDED = Pattern.compile("document[0-9]+");

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_HELP = 200;

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final JsonMapper json;

    FormEdits(ModelDrafts drafts, FamilyContents contents, JsonMapper json) {
        this.drafts = drafts;
        this.contents = contents;
        this.json = json;
    }

    /**
     * Makes a field of a form one that has to be filled in, or one that may be left empty.
     *
     * @throws NotFound if there is no such field
     */
    public ModelDraft required(
            String service, String form, String field, boolean required, String personId, Locale locale) {
        return drafts.change(
                service,
                false,
                personId,
                locale,
                files -> changed(
                        files,
                        form,
                        components -> component(components, field)
                                .withObject("/validate")
                                .put("required", required)));
    }

    /**
     * Asks applicants for one more document: files, sealed like everything sensitive.
     *
     * @throws InvalidFields fields {@code label}, {@code labelEn}, {@code help}, {@code helpEn}
     */
    public ModelDraft document(String service, Document document, String personId, Locale locale) {
        var label = PlainText.demanded("label", document.label(), LONGEST_LABEL);
        var labelEn = PlainText.demanded("labelEn", document.labelEn(), LONGEST_LABEL);
        var help = PlainText.words("help", document.help(), LONGEST_HELP);
        var helpEn = PlainText.words("helpEn", document.helpEn(), LONGEST_HELP);
        if (help.isEmpty() != helpEn.isEmpty()) {
            throw new InvalidFields(help.isEmpty() ? "help" : "helpEn", "error.both", Map.of());
        }
        return drafts.change(service, false, personId, locale, files -> {
            var content = contents.read(files, (file, broken) -> {});
            var key = freeKey(content);
            var asked = changed(
                    files,
                    startForm(content),
                    components -> components.insert(placeOf(components), files(key, label, document.required())));
            return TextEdits.written(asked, texts(key, label, help), texts(key, labelEn, helpEn));
        });
    }

    /**
     * Asks no more for a document that was added on the sheet.
     *
     * @throws NotFound if there is none of that key
     */
    public ModelDraft removeDocument(String service, String field, String personId, Locale locale) {
        if (!isAdded(field)) {
            throw new NotFound("field");
        }
        return drafts.change(service, false, personId, locale, files -> {
            var form = startForm(contents.read(files, (file, broken) -> {}));
            var left = changed(files, form, components -> {
                var gone = component(components, field);
                components.removeIf(component -> component == gone);
            });
            return TextEdits.written(left, texts(field, "", ""), texts(field, "", ""));
        });
    }

    static boolean isAdded(String field) {
        return ADDED.matcher(field).matches();
    }

    private static Map<String, String> texts(String key, String label, String help) {
        return new TreeMap<>(Map.of("field." + key + ".label", label, "field." + key + ".help", help));
    }

    private static String freeKey(FamilyContent content) {
        int n = 1;
        while (content.fields().contains("document" + n)) {
            n++;
        }
        return "document" + n;
    }

    private static String startForm(FamilyContent content) {
        return content.startForm().orElseThrow(() -> new NotFound("form"));
    }

    private ObjectNode files(String key, String label, boolean required) {
        var component = json.createObjectNode();
        component
                .put("id", "Field_" + key)
                .put("type", "filepicker")
                .put("key", key)
                .put("label", label);
        component.putObject("validate").put("required", required);
        component.putObject("properties").put("sensitive", "true");
        component.put("multiple", true);
        return component;
    }

    /** Behind the last field that somebody fills in: what is computed comes after. */
    private static int placeOf(ArrayNode components) {
        int place = components.size();
        while (place > 0
                && "true"
                        .equals(components
                                .get(place - 1)
                                .path("properties")
                                .path("computed")
                                .asString(""))) {
            place--;
        }
        return place;
    }

    private static ObjectNode component(JsonNode components, String field) {
        for (var component : components) {
            if (field.equals(component.path("key").asString("")) && component instanceof ObjectNode node) {
                return node;
            }
        }
        throw new NotFound("field");
    }

    private FamilyResources changed(FamilyResources files, String form, Consumer<ArrayNode> change) {
        var name = form + ".form";
        var root = files.text(name).map(json::readTree).orElseThrow(() -> new NotFound("form"));
        if (!(root.path("components") instanceof ArrayNode components)) {
            throw new NotFound("form");
        }
        change.accept(components);
        return files.with(Map.of(name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root)));
    }
}
