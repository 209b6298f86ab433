package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Changes one element of the diagrams of a family. */
final class ModelElements {

    private ModelElements() {}

    /**
     * The files with that element changed.
     *
     * @throws NotFound if there is no such element of that type
     */
    static <T> FamilyResources change(FamilyResources files, String id, Class<T> type, Consumer<T> change) {
        for (var file : files.files().entrySet()) {
            if (file.getKey().endsWith(".bpmn")) {
                var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
                Object element = model.getModelElementById(id);
                if (type.isInstance(element)) {
                    change.accept(type.cast(element));
                    var text = Bpmn.convertToString(model);
                    return files.with(Map.of(file.getKey(), text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        throw new NotFound("step");
    }
}
