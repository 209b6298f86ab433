package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Files as somebody sent them: a zip of a family, or one BPMN file beside what the draft or the newest version has already. */
@Component
public class ModelSources {

    /** A zip file begins so. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final int READ_AHEAD = 200;

    private final ModelDrafts drafts;

    ModelSources(ModelDrafts drafts) {
        this.drafts = drafts;
    }

    /** The files of a zip. @throws InvalidFields field {@code file} if it is none */
    public FamilyResources zip(String service, byte[] zip) {
        return new FamilyResources(service, ModelArchive.read(zip));
    }

    /** The main process of a service, whoever wrote it: in our encoding, and called as the service is. */
    public byte[] process(String service, byte[] bpmn) {
        return OpenedProcess.of(service, bpmn);
    }

    /**
     * What lint is asked about: a whole family in a zip, named by its main process, or one BPMN file, beside which the files of its family
     * are taken from the draft or the newest version.
     *
     * @throws InvalidFields field {@code file} if no process can be found in it
     */
    public FamilyResources asked(byte[] body) {
        if (isZip(body)) {
            var files = ModelArchive.read(body);
            var key = files.keySet().stream()
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .findFirst()
                    .orElseThrow(ModelSources::noProcess);
            return new FamilyResources(key, files);
        }
        var key = processKey(body).orElseThrow(ModelSources::noProcess);
        var family = familyOf(key);
        return known(family).with(Map.of(key + ".bpmn", body));
    }

    /** The longest beginning of the key that is a service; the key itself where none is. */
    private String familyOf(String key) {
        var part = key;
        while (!drafts.exists(part) && part.contains("-")) {
            part = part.substring(0, part.lastIndexOf('-'));
        }
        return drafts.exists(part) ? part : key;
    }

    private FamilyResources known(String service) {
        return drafts.exists(service) ? drafts.draftOrNewest(service) : new FamilyResources(service, new TreeMap<>());
    }

    private static boolean isZip(byte[] body) {
        return body.length > ZIP.length && Arrays.equals(ZIP, 0, ZIP.length, body, 0, ZIP.length);
    }

    private static Optional<String> processKey(byte[] xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(new String(xml, StandardCharsets.UTF_8)));
            for (int seen = 0; reader.hasNext() && seen < READ_AHEAD; seen++) {
                reader.next();
                if (reader.isStartElement() && reader.getLocalName().equals("process")) {
                    return Optional.ofNullable(reader.getAttributeValue(null, "id"))
                            .filter(ModelFiles::isKey);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static InvalidFields noProcess() {
        return new InvalidFields("file", "model.no-process", Map.of());
    }
}
