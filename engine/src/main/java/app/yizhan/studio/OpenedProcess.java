package app.yizhan.studio;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A BPMN file that another modeler wrote, as the main process of a service: in UTF-8, and its process called as the service is. Not
 * a character of it is changed otherwise.
 */
final class OpenedProcess {

    private static final Pattern DECLARED =
            Pattern.compile("\\A(<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"'])([\\w.:-]+)([\"'])");

    /** What modelers write, those of a Chinese Windows among them; anything else stays as it is, for the guard to refuse. */
    private static final Pattern READ =
            Pattern.compile("(?i)utf-?8|us-ascii|iso-8859-1|windows-125[0-9]|gbk|gb2312|gb18030|big5");

    /** More than the elements of any file that is taken. */
    private static final int RUNS = 1_000_000;

    private OpenedProcess() {}

    /** The same bytes where nothing can be made of them: why they are not taken is the guard's to say. */
    static byte[] of(String service, byte[] content) {
        return text(content)
                .map(text -> called(service, text))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(content);
    }

    private static Optional<String> text(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        var said = DECLARED.matcher(head);
        var name = said.find() ? said.group(2) : "UTF-8";
        if (!READ.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            var text = Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(DECLARED.matcher(text).replaceFirst("$1UTF-8$3"));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String called(String service, String text) {
        var main = main(text).orElse(service);
        if (main.equals(service) || text.contains("id=\"" + service + "\"")) {
            return text;
        }
        var names = "(\\b(?:id|processRef|bpmnElement|calledElement)\\s*=\\s*([\"']))(?:[\\w.-]+:)?";
        return text.replaceAll(names + Pattern.quote(main) + "\\2", "$1" + service + "$2");
    }

    /** Id of the process that runs; of several that say so, or of none, the one with the most in it. */
    private static Optional<String> main(String text) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var weights = new TreeMap<String, Integer>();
        try {
            weigh(factory.createXMLStreamReader(new StringReader(text)), weights);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static void weigh(XMLStreamReader reader, Map<String, Integer> weights) throws XMLStreamException {
        var within = "";
        while (reader.hasNext()) {
            int what = reader.next();
            if (what == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("process")) {
                within = Optional.ofNullable(reader.getAttributeValue(null, "id"))
                        .orElse("");
                weights.put(within, "true".equals(reader.getAttributeValue(null, "isExecutable")) ? RUNS : 0);
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                weights.computeIfPresent(within, (id, weight) -> weight + 1);
            } else if (what == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("process")) {
                within = "";
            }
        }
        weights.remove("");
    }
}
