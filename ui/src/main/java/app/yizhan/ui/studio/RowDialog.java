package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.studio.TableEdits.Place;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One row of a decision table: its cells, its place among the others, and a new one beside it that begins as its copy. */
final class RowDialog {

    private static final String ANY = "-";

    private final Studio studio;
    private final ModelSheet.Table table;
    private final ModelSheet.Row row;
    private final int number;

    /** @param number of the row, from 1 */
    RowDialog(Studio studio, ModelSheet.Table table, ModelSheet.Row row, int number) {
        this.studio = studio;
        this.table = table;
        this.row = row;
        this.number = number;
    }

    void open() {
        var hint = studio.say(table.first() ? "studio.row.first" : "studio.row.hint");
        var dialog = new EditDialog(studio, studio.say("studio.row.of", table.name(), number), hint);
        var cells = cells(dialog);
        var rows = studio.services().edits().tables();
        var me = studio.me().id();
        var place = new Div(
                beside(dialog, cells, Place.ABOVE),
                beside(dialog, cells, Place.BELOW),
                move(dialog, Place.ABOVE, number > 1),
                move(dialog, Place.BELOW, number < table.rows().size()),
                Buttons.quiet(
                        studio.say("studio.row.remove"),
                        click -> dialog.act(
                                () -> rows.remove(studio.key(), table.key(), row.id(), me, studio.locale()))));
        place.addClassNames("row", "wrap");
        dialog.add(place);
        dialog.open(
                studio.say("studio.save"),
                () -> rows.change(studio.key(), table.key(), row.id(), values(cells), me, studio.locale()));
    }

    /** What stands in the fields becomes a row of its own; this one stays as it was. */
    private NativeButton beside(EditDialog dialog, List<AbstractField<?, String>> cells, Place place) {
        return Buttons.plain(
                studio.say("studio.row.add." + place),
                click -> dialog.act(() -> studio.services()
                        .edits()
                        .tables()
                        .insert(
                                studio.key(),
                                table.key(),
                                row.id(),
                                place,
                                values(cells),
                                studio.me().id(),
                                studio.locale())));
    }

    private NativeButton move(EditDialog dialog, Place place, boolean possible) {
        var move = Buttons.quiet(studio.say("studio.row.move." + place), click -> {
            if (possible) {
                dialog.act(() -> studio.services()
                        .edits()
                        .tables()
                        .move(
                                studio.key(),
                                table.key(),
                                row.id(),
                                place,
                                studio.me().id(),
                                studio.locale()));
            }
        });
        Buttons.shut(move, !possible);
        return move;
    }

    private List<AbstractField<?, String>> cells(EditDialog dialog) {
        List<AbstractField<?, String>> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = i < row.cells().size() ? row.cells().get(i) : "";
            var label = studio.say(column.condition() ? "studio.row.if" : "studio.row.then", column.head());
            var options = options(column);
            var id = "cell-" + i;
            if (options.containsKey(cell)) {
                cells.add(dialog.field(id, id, label, false, new Select(options, cell)));
            } else {
                var box = dialog.field(id, id, label, false, new TextBox());
                box.setValue(cell);
                cells.add(box);
                if (column.condition()) {
                    dialog.hint(studio.say("studio.row.write"));
                }
            }
        }
        return cells;
    }

    /** Nothing to choose from where a cell is written. */
    private Map<String, String> options(ModelSheet.Column column) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!column.options().isEmpty()) {
            options.put(
                    column.condition() ? ANY : "",
                    studio.say(column.condition() ? "studio.row.any" : "studio.row.none"));
            options.putAll(column.options());
        }
        return options;
    }

    private static List<String> values(List<AbstractField<?, String>> cells) {
        Function<AbstractField<?, String>, String> value = AbstractField::getValue;
        return cells.stream().map(value).toList();
    }
}
