package app.yizhan.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that other modelers wrote, in their ways: with pools, lanes, loops, data, extensions of their own and other encodings. */
@EngineTest
@DisplayName("Files of other modelers")
class ForeignModelsTest {

    private static final String SERVICE = "foreign-file";

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ModelSources sources;

    @Autowired
    private ModelLint lint;

    @Autowired
    private Models models;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ElementEdits edits;

    @Autowired
    private ElementSheets sheets;

    @Autowired
    private Scenario scenario;

    @AfterEach
    void discard() {
        drafts.find(SERVICE).ifPresent(draft -> drafts.discard(SERVICE, draft.holderId()));
    }

    @ParameterizedTest
    @CsvSource({
        "interchange.bpmn, Process_Room, ISO-8859-1",
        "camunda-modeler.bpmn, Process_1abc, UTF-8",
        "zeebe.bpmn, Process_8, UTF-8"
    })
    void are_opened_with_nothing_lost_and_judged_and_not_published(String file, String process, String encoding)
            throws IOException {
        var written = new String(bytes(file), encoding);
        open(bytes(file));
        assertThat(text())
                .isEqualTo(written.replace(encoding, "UTF-8").replace('"' + process + '"', '"' + SERVICE + '"'));
        assertThat(Bpmn.readModelFromStream(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)))
                        .<Process>getModelElementById(SERVICE))
                .isNotNull();
        var findings = lint.lint(drafts.draftOrNewest(SERVICE), Locale.ENGLISH);
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .containsOnly("dialect");
        assertThat(findings).allSatisfy(it -> assertThat(text()).contains("id=\"" + it.elementId() + "\""));
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(text()).results().map(it -> it.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(id -> assertThatCode(() -> sheets.of(SERVICE, id)).doesNotThrowAnyException());
        assertThatThrownBy(() -> publishing.publish(new Publish(
                        SERVICE, "try", Publish.Migrate.NONE, Map.of(), null, scenario.id("admin2"), Locale.ENGLISH)))
                .isInstanceOf(ModelHasErrors.class);
        assertThat(models.get(SERVICE).versions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"interchange.bpmn, _plain", "camunda-modeler.bpmn, Activity_check", "zeebe.bpmn, Activity_1"})
    void keep_what_is_not_edited(String file, String step) throws Exception {
        open(bytes(file));
        var before = content(text());
        edits.name(SERVICE, step, "另一个名称", "Another name", admin(), Locale.CHINESE);
        var after = content(text());
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            // what the schema gives an element that says nothing is written out; the one name is another
            var kept = new HashSet<>(before.get(i));
            kept.removeIf(said -> kept.contains("id=" + step) && said.startsWith("name="));
            assertThat(after.get(i)).containsAll(kept);
        }
        assertThat(text()).contains("另一个名称");
    }

    @Test
    void are_not_kept_where_they_carry_code() throws IOException {
        var script = new String(bytes("interchange.bpmn"), StandardCharsets.ISO_8859_1)
                .replace(
                        "name=\"Rechnen\">",
                        "name=\"Rechnen\" scriptFormat=\"groovy\"><semantic:script>1</semantic:script>");
        var listener = new String(bytes("camunda-modeler.bpmn"), StandardCharsets.UTF_8)
                .replace(
                        "<camunda:inputOutput>",
                        "<camunda:taskListener class=\"x.Y\" event=\"create\"/><camunda:inputOutput>");
        var type = new String(bytes("camunda-modeler.bpmn"), StandardCharsets.UTF_8)
                .replace("camunda:priority=\"50\"", "camunda:type=\"external\"");
        for (var text : new String[] {script, listener, type}) {
            assertThatThrownBy(() -> open(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(InvalidFields.class);
            assertThat(drafts.find(SERVICE)).isEmpty();
        }
    }

    private void open(byte[] bpmn) {
        drafts.saveFile(SERVICE, SERVICE + ".bpmn", sources.process(SERVICE, bpmn), false, admin(), Locale.CHINESE);
    }

    private String text() {
        return drafts.draftOrNewest(SERVICE).text(SERVICE + ".bpmn").orElseThrow();
    }

    private String admin() {
        return scenario.id("admin");
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = ForeignModelsTest.class.getResourceAsStream("/foreign/" + file)) {
            return in.readAllBytes();
        }
    }

    /** Each element with its attributes, and each text, in order; prefixes and white space do not count. */
    private static List<Set<String>> content(String xml) throws XMLStreamException {
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        var content = new ArrayList<Set<String>>();
        while (reader.hasNext()) {
            int what = reader.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                Set<String> said = new HashSet<>(Set.of(reader.getName().toString()));
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    said.add(reader.getAttributeName(i) + "=" + reader.getAttributeValue(i));
                }
                content.add(said);
            } else if (what == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                content.add(Set.of(reader.getText().strip()));
            }
        }
        return content;
    }
}
