package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("What is not drawn on stays as it is")
class RoundTripIT extends Journey {

    private static final String NAME = "Drawn on";

    /** Imports, gives the first step of people another name, exports. */
    private static final String DRAW = """
            async (bpmn) => { const { drawing } = document.querySelector('yz-modeler');
                await drawing.importXML(bpmn);
                const step = drawing.get('elementRegistry').find((element) => element.type === 'bpmn:UserTask');
                drawing.get('modeling').updateProperties(step, { name: 'Drawn on' });
                return [step.id, (await drawing.saveXML({ format: true })).xml]; }""";

    static Browser.Person admin;

    static List<Path> models() throws IOException {
        var processes = Path.of("..", "processes", "src", "main", "resources", "processes");
        try (var files = Files.walk(processes)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @BeforeAll
    static void open() {
        admin = browser.as("admin", DESK, "en-GB");
        admin.open("/studio/room-change/diagram");
        // nothing of this is to be saved
        admin.page.evaluate("() => { document.querySelector('yz-modeler').save = () => {}; }");
    }

    @AfterAll
    static void close() {
        admin.close();
    }

    @ParameterizedTest
    @MethodSource("models")
    void of_every_shipped_model(Path file) throws Exception {
        assertThat(drawnOn(Files.readString(file))).contains("sla");
    }

    /** The one in Latin-1 is read so: a browser is given words, not bytes. */
    @ParameterizedTest
    @CsvSource({"interchange.bpmn, ISO-8859-1", "camunda-modeler.bpmn, UTF-8", "zeebe.bpmn, UTF-8"})
    void of_files_of_other_modelers(String file, String encoding) throws Exception {
        try (var in = getClass().getResourceAsStream("/foreign/" + file)) {
            drawnOn(new String(in.readAllBytes(), encoding).replace(encoding, "UTF-8"));
        }
    }

    private static String drawnOn(String bpmn) throws Exception {
        var drawn = (List<?>) admin.page.evaluate(DRAW, bpmn);
        var expected = read(bpmn);
        var step = step(expected, (String) drawn.get(0));
        assertThat(step.getAttribute("name")).isNotEqualTo(NAME);
        step.setAttribute("name", NAME);
        var now = said(read((String) drawn.get(1)));
        assertThat(now).isEqualTo(said(expected)).contains(NAME);
        return now;
    }

    private static Element read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static Element step(Element definitions, String id) {
        var steps = definitions.getElementsByTagNameNS("*", "userTask");
        return IntStream.range(0, steps.getLength())
                .mapToObj(i -> (Element) steps.item(i))
                .filter(step -> step.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Names, attributes, words and children, those that stand beside each other in whatever order. */
    private static String said(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getNamespaceURI() + " " + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        var nodes = element.getChildNodes();
        var children =
                IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
        var words = children.stream()
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(node -> node.getNodeValue().strip())
                .collect(Collectors.joining());
        return "\n" + element.getNamespaceURI() + " " + element.getLocalName() + attributes + words
                + children.stream()
                        .filter(Element.class::isInstance)
                        .map(node -> said((Element) node))
                        // bpmn-js draws an empty label for what it names
                        .filter(child -> !child.endsWith("BPMNLabel{}[]"))
                        .sorted()
                        .toList();
    }
}
