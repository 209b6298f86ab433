package app.yizhan.studio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a decision table that is begun: its columns, and one row that fits whatever is asked. */
final class TableText {

    /** @param name of what is looked at or answered. @param type of the cells: string, boolean, long or double */
    record Column(String name, String label, String type) {

        private String stem() {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_%2$s" name="%3$s" namespace="https://yizhan.app/decisions">
              <decision id="%1$s" name="%3$s" camunda:historyTimeToLive="P%4$dD">
                <decisionTable id="DecisionTable_%2$s" hitPolicy="FIRST">
            %5$s      <rule id="Rule_Others">
            %6$s      </rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="DMNDiagram_%2$s">
                  <dmndi:DMNShape id="DMNShape_%2$s" dmnElementRef="%1$s"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """;

    private TableText() {}

    /** @param answers of the row, one for each output, as cells are written */
    static String of(
            String key, String name, int days, List<Column> inputs, List<Column> outputs, List<String> answers) {
        var columns = Stream.concat(
                        inputs.stream().map(TableText::input), outputs.stream().map(TableText::output))
                .collect(Collectors.joining());
        var cells = new StringBuilder();
        inputs.forEach(input -> cells.append(cell("inputEntry", input, "-")));
        for (int i = 0; i < outputs.size(); i++) {
            cells.append(cell("outputEntry", outputs.get(i), answers.get(i)));
        }
        return TABLE.formatted(key, Stems.pascal(key.replace('-', '_')), DrawnText.escaped(name), days, columns, cells);
    }

    private static String input(Column column) {
        return """
                      <input id="Input_%1$s" label="%2$s">
                        <inputExpression id="InputExpression_%1$s" typeRef="%3$s"><text>%4$s</text></inputExpression>
                      </input>
                """.formatted(column.stem(), DrawnText.escaped(column.label()), column.type(), column.name());
    }

    private static String output(Column column) {
        return """
                      <output id="Output_%1$s" label="%2$s" name="%4$s" typeRef="%3$s" />
                """.formatted(column.stem(), DrawnText.escaped(column.label()), column.type(), column.name());
    }

    private static String cell(String tag, Column column, String text) {
        return """
                        <%1$s id="Entry_Others_%2$s"><text>%3$s</text></%1$s>
                """.formatted(tag, column.stem(), DrawnText.escaped(text));
    }
}
