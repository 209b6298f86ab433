package app.yizhan.studio;

import app.yizhan.camunda.ModelDialect;
import app.yizhan.camunda.TableDialect;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML file as a stream, in bounded memory: depth, number of elements, ids, and for BPMN the dialect. */
final class SourceScan {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 8_000;
    private static final int LONGEST_VALUE = 4_000;
    private static final Set<String> ADVISED = Set.of(
            "inclusiveGateway", "multiInstanceLoopCharacteristics", "scriptTask", "sendTask", "manualTask", "task");

    private final String file;
    private final Findings findings;
    private final boolean bpmn;
    private final Deque<String> ids = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final StringBuilder cell = new StringBuilder();
    private int elements;

    SourceScan(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.bpmn = file.endsWith(".bpmn");
    }

    void read(String text) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext() && isBounded()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        findings.refusal("file.doctype", file, Map.of("file", file));
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        findings.refusal("file.instruction", file, Map.of("file", file));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            findings.refusal("readable", file, Map.of("file", file, "why", Reasons.of(e)));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private boolean isBounded() {
        if (ids.size() <= DEEPEST && elements <= MOST_ELEMENTS) {
            return true;
        }
        findings.refusal("file.bounds", file, Map.of("file", file, "depth", DEEPEST, "elements", MOST_ELEMENTS));
        return false;
    }

    private void start(XMLStreamReader reader) {
        elements++;
        var id = Optional.ofNullable(reader.getAttributeValue(null, "id"));
        id.filter(it -> !seen.add(it))
                .ifPresent(twice -> findings.refusal(
                        "id.twice", Words.shown(twice), Map.of("id", Words.shown(twice), "file", file)));
        ids.push(id.orElseGet(() -> ids.isEmpty() ? file : ids.peek()));
        cell.setLength(0);
        within.push(reader.getLocalName());
        if (bpmn) {
            element(reader);
        } else {
            ofTable(reader);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader, i);
        }
    }

    private void element(XMLStreamReader reader) {
        var name = reader.getLocalName();
        var namespace = String.valueOf(reader.getNamespaceURI());
        if (ModelDialect.knowsElement(namespace, name)) {
            return;
        }
        var text = ADVISED.contains(name) ? "dialect." + name : "dialect.element";
        var args = Map.of("element", Words.shown(name), "file", file, "line", line(reader));
        if (ForeignDialect.hasElement(namespace, name)) {
            findings.error(text, here(), args);
        } else {
            findings.refusal(text, here(), args);
        }
    }

    private void ofTable(XMLStreamReader reader) {
        var name = reader.getLocalName();
        if (!TableDialect.knowsElement(String.valueOf(reader.getNamespaceURI()), name)) {
            var args = Map.of("element", Words.shown(name), "file", file, "line", line(reader));
            findings.refusal("table.element", here(), args);
        }
        if (name.equals("decision") && said(reader, "id").isBlank()) {
            findings.refusal("table.id", here(), Map.of("file", file, "line", line(reader)));
        }
        var language = reader.getAttributeValue(null, "expressionLanguage");
        if (!TableDialect.knowsLanguage(language)) {
            findings.refusal("table.language", here(), Map.of("file", file, "line", line(reader)));
        }
    }

    private static String said(XMLStreamReader reader, String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute)).orElse("");
    }

    /** What stands in a cell, in bounds. */
    private void characters(XMLStreamReader reader) {
        if (!bpmn && cell.length() <= LONGEST_VALUE) {
            cell.append(reader.getText());
        }
    }

    private void end(XMLStreamReader reader) {
        // as it stands: what is longer than any cell was not read to its end
        var text = cell.toString();
        within.pop();
        if (!bpmn && TableDialect.isCell(reader.getLocalName(), within.peek()) && !TableDialect.isHarmless(text)) {
            var args = Map.of("cell", Words.shown(text.strip()), "file", file, "line", line(reader));
            findings.refusal("table.call", here(), args);
        }
        cell.setLength(0);
        ids.pop();
    }

    private void attribute(XMLStreamReader reader, int i) {
        var name = reader.getAttributeLocalName(i);
        var namespace = Optional.ofNullable(reader.getAttributeNamespace(i)).orElse("");
        var value = reader.getAttributeValue(i);
        if (bpmn && !ModelDialect.knowsAttribute(namespace, name, value)) {
            unknown(namespace, name, Map.of("attribute", Words.shown(name), "line", line(reader)));
        } else if (value.length() > LONGEST_VALUE) {
            findings.refusal("file.value", here(), Map.of("name", Words.shown(name), "limit", LONGEST_VALUE));
        }
    }

    private void unknown(String namespace, String name, Map<String, ?> args) {
        if (ForeignDialect.hasAttribute(namespace, name)) {
            findings.error("dialect.attribute", here(), args);
        } else {
            findings.refusal("dialect.attribute", here(), args);
        }
    }

    private String here() {
        return Words.shown(String.valueOf(ids.peek()));
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }
}
