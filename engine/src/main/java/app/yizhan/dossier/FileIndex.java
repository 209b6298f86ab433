package app.yizhan.dossier;

import app.yizhan.dossier.FormSheet.Cell;
import app.yizhan.dossier.FormSheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of what a file holds (档案目录) as a paper. */
@Component
class FileIndex {

    private static final int HANDS = 6;

    private final FormWords words;

    FileIndex(FormWords words) {
        this.words = words;
    }

    FormSheet fill(DossierSheet sheet, String foot) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(said("n"), said("paper"), said("day"), said("by"), said("where")));
        sheet.items().forEach(item -> rows.add(row(rows.size(), item)));
        var hands = List.of(
                words.say("dossier.sign.secretary"), words.say("dossier.sign.seal"), words.say("dossier.sign.day"));
        rows.add(new Row(List.of(new Cell(words.say("dossier.label.remark"), "", 1, HANDS, hands))));
        return new FormSheet(
                words.say("dossier.form.index"),
                words.say("dossier.head.person", Map.of("name", sheet.applicant())),
                words.say("dossier.head.number", Map.of("number", sheet.number())),
                List.of(new FormSheet.Section("", rows)),
                foot);
    }

    private Row row(int number, DossierSheet.Item item) {
        var where = item.state() == DossierSheet.State.MISSING ? words.say("dossier.state.MISSING") : item.keptWhere();
        return row(
                words.number(number),
                words.say("dossier.paper." + item.paper().code()),
                item.day() == null ? "" : words.day(item.day()),
                item.by(),
                where);
    }

    private String said(String column) {
        return words.say("dossier.index." + column);
    }

    private static Row row(String number, String paper, String day, String by, String where) {
        return new Row(List.of(
                new Cell("", number, 3, 1, List.of()),
                new Cell("", paper, 11, 1, List.of()),
                new Cell("", day, 7, 1, List.of()),
                new Cell("", by, 5, 1, List.of()),
                new Cell("", where, 8, 1, List.of())));
    }
}
