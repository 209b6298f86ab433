package app.yizhan.ui.directory;

import app.yizhan.organisation.DirectoryReport;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an import did or would do, file by file, and every line that was left out. */
final class ReportPart extends Div {

    private static final int SHOWN = 100;

    ReportPart(DirectoryReport report, boolean tried, PageWords words) {
        addClassName("col");
        String head =
                words.say(tried ? "import.would" : "import.did", report.added(), report.changed(), report.removed());
        boolean careful = tried && report.confirmationNeeded();
        add(new Note(careful ? Note.Tone.SOON : Note.Tone.INFO, head)
                .with(words.say(careful ? "import.careful" : tried ? "import.nothing-stored" : "import.stored")));
        var files = new Table(
                words.say("import.by-file"),
                words.say("import.file"),
                words.say("import.lines"),
                words.say("import.bad"),
                words.say("import.added"),
                words.say("import.changed"),
                words.say("import.removed"));
        report.files()
                .forEach(f -> files.row(
                        f.file(), "" + f.lines(), "" + f.bad(), "" + f.added(), "" + f.changed(), "" + f.removed()));
        add(files);
        if (!report.problems().isEmpty()) {
            add(problems(report, words));
        }
    }

    private static Div problems(DirectoryReport report, PageWords words) {
        var table = new Table(
                words.say("import.problems"),
                words.say("import.file"),
                words.say("import.line"),
                words.say("import.reason"));
        report.problems().stream().limit(SHOWN).forEach(p -> table.row(p.file(), "" + p.line(), p.message()));
        var all = new Div(table);
        if (report.problems().size() > SHOWN) {
            all.add(new Paragraph(words.say("import.more", report.problems().size() - SHOWN)));
        }
        return all;
    }
}
