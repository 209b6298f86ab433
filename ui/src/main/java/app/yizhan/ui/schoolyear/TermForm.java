package app.yizhan.ui.schoolyear;

import app.yizhan.calendar.Term;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;

/** Adds a term, or changes the one of the same code. */
final class TermForm extends Div {

    private final TextBox code = new TextBox();
    private final TextBox name = new TextBox();
    private final TextBox first;
    private final TextBox last;
    private final Div wrong = new Div();
    private final transient PageWords words;

    TermForm(WorkingCalendar calendar, PageWords words, String me, Runnable saved) {
        this.words = words;
        first = TextBox.day(words.times());
        last = TextBox.day(words.times());
        addClassName("col");
        var pair = new Div(
                new Field("term-code", getTranslation("term.code"), true, code),
                new Field("term-name", getTranslation("term.name"), true, name),
                new Field("term-first", getTranslation("term.first"), true, first),
                new Field("term-last", getTranslation("term.last"), true, last));
        pair.addClassName("two");
        add(pair, wrong, new Div(Buttons.plain(getTranslation("term.save"), click -> save(calendar, me, saved))));
    }

    private void save(WorkingCalendar calendar, String me, Runnable saved) {
        wrong.removeAll();
        if (first.isEmpty() || last.isEmpty()) {
            wrong.add(new Note(Note.Tone.LATE, getTranslation("term.dates")));
            return;
        }
        try {
            calendar.saveTerm(
                    new Term(
                            code.getValue(),
                            name.getValue(),
                            LocalDate.parse(first.getValue()),
                            LocalDate.parse(last.getValue())),
                    me);
            Toast.show(getTranslation("term.saved", name.getValue()));
            saved.run();
        } catch (Refusal refused) {
            words.refusals()
                    .fields(refused)
                    .values()
                    .forEach(sentence -> wrong.add(new Note(Note.Tone.LATE, sentence)));
        }
    }
}
