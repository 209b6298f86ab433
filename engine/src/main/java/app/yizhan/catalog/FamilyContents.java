package app.yizhan.catalog;

import app.yizhan.form.FormReader;
import app.yizhan.form.FormSchema;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/** Reads the files of a family. What it gives is for reading: who changes a model reads its file anew. */
@Component
public class FamilyContents {

    private final FormReader forms;
    private final ReadModels models = new ReadModels();

    FamilyContents(FormReader forms) {
        this.forms = forms;
    }

    /** @throws RuntimeException of whoever could not read a file */
    public FamilyContent read(FamilyResources resources) {
        return read(resources, (file, broken) -> {
            throw broken;
        });
    }

    /** @param broken hears of each file that cannot be read; it is then left out */
    public FamilyContent read(FamilyResources resources, BiConsumer<String, RuntimeException> broken) {
        var diagrams = new TreeMap<String, BpmnModelInstance>();
        var decisions = new TreeMap<String, DmnModelInstance>();
        var schemas = new HashMap<String, FormSchema>();
        resources.files().forEach((name, content) -> {
            try {
                if (name.endsWith(".bpmn")) {
                    var model = models.read(BpmnModelInstance.class, content, Bpmn::readModelFromStream);
                    model.getModelElementsByType(Process.class)
                            .forEach(process -> diagrams.put(process.getId(), model));
                } else if (name.endsWith(".dmn")) {
                    decisions.put(name, models.read(DmnModelInstance.class, content, Dmn::readModelFromStream));
                } else if (name.endsWith(".form")) {
                    var form = forms.read(new String(content, StandardCharsets.UTF_8));
                    schemas.put(form.id(), form);
                }
            } catch (RuntimeException e) {
                broken.accept(name, e);
            }
        });
        return new FamilyContent(resources, diagrams, decisions, schemas, texts(resources, broken));
    }

    private static Map<String, Map<String, String>> texts(
            FamilyResources resources, BiConsumer<String, RuntimeException> broken) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (var language : new String[] {"zh", "en"}) {
            var file = "texts_" + language + ".properties";
            try {
                texts.put(language, bundle(resources.text(file).orElse("")));
            } catch (RuntimeException e) {
                texts.put(language, Map.of());
                broken.accept(file, e);
            }
        }
        return texts;
    }

    private static Map<String, String> bundle(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            Map<String, String> bundle = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
