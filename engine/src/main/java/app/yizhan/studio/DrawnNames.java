package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What is given another name on the diagram is called so on every page: pages ask the Chinese texts first, so these follow the
 * drawing. English texts stay as they are.
 */
final class DrawnNames {

    private DrawnNames() {}

    /** The files with the process as drawn, and its new names in the Chinese texts. */
    static FamilyResources follow(FamilyResources known, byte[] bpmn) {
        var names = names(bpmn);
        names.entrySet()
                .removeAll(names(known.files().getOrDefault(known.mainFile(), new byte[0]))
                        .entrySet());
        var drawn = known.with(Map.of(known.mainFile(), bpmn));
        return known.text(ModelFiles.TEXTS_ZH)
                .filter(texts -> !names.isEmpty())
                .map(texts -> drawn.with(
                        Map.of(ModelFiles.TEXTS_ZH, Bundle.with(texts, names).getBytes(StandardCharsets.UTF_8))))
                .orElse(drawn);
    }

    /** By id, in one line each; nothing of a file that cannot be read, which is not kept anyway. */
    private static Map<String, String> names(byte[] bpmn) {
        var names = new TreeMap<String, String>();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bpmn));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    var id = reader.getAttributeValue(null, "id");
                    var name = reader.getAttributeValue(null, "name");
                    if (id != null && id.matches("[\\w-]+") && name != null && !name.isBlank()) {
                        names.put(id, name.replaceAll("\\s+", " ").strip());
                    }
                }
            }
            return names;
        } catch (XMLStreamException e) {
            return new TreeMap<>();
        }
    }
}
