package app.yizhan.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A diagram as it is put together: nodes and ways with their places; {@link DrawnText} writes it as BPMN. */
record Drawn(List<Node> nodes, List<Way> ways) {

    record Point(int x, int y) {}

    record Box(int x, int y, int width, int height) {

        static final int LABEL_HEIGHT = 28;

        private static final int LABEL_WIDTH = 100;

        static Box around(Point centre, int width, int height) {
            return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
        }

        Point centre() {
            return new Point(x + width / 2, y + height / 2);
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        /** Place of a name of two lines above or below it. @param from its upper edge */
        Box label(int from) {
            return new Box(centre().x() - LABEL_WIDTH / 2, from, LABEL_WIDTH, LABEL_HEIGHT);
        }
    }

    /**
     * @param attributes of the element, in order
     * @param properties that it says beyond plain BPMN, in order
     * @param label where its name stands; null: within it
     */
    record Node(
            String tag,
            String id,
            String name,
            Map<String, String> attributes,
            Map<String, String> properties,
            Box place,
            @Nullable Box label) {}

    /** @param condition empty: none */
    record Way(String id, String name, String from, String to, String condition, List<Point> line) {}

    /** In the order in which they are said: name, value, name, value. */
    static Map<String, String> said(String... namesAndValues) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                said.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return said;
    }
}
