package app.yizhan.ui.form;

import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.TableRows;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.line.MiniLine;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page around the fields of a form: head, errors, known facts, path, and the buttons twice (below, and as a bar on phones). */
final class FormFrame extends Div {

    private final transient CaseWords words;
    private final transient PageWords page;
    private final ErrorList errors = new ErrorList();
    private final Span saved = new Span();
    private final transient Acts acts;
    private final PathPart path;
    private final Div mini = new Div();
    private final Div form = new Div();
    private final Section about = new Section();
    private String draft = "";

    /**
     * What is done with it.
     *
     * @param save null: unsent words are kept in the browser alone
     * @param whose who hands it in, on the first station
     * @param promise stands beside the buttons
     * @param wrong text that says who mends what the school knows
     */
    record Acts(Runnable submit, @Nullable Runnable save, String whose, String promise, String wrong) {}

    FormFrame(CaseWords words, PageWords page, DescriptionList known, FormFields fields, Acts acts) {
        this.words = words;
        this.page = page;
        this.acts = acts;
        this.path = new PathPart(words, page, acts.whose());
        addClassName("form");
        form.addClassName("kept");
        form.add(head(), errors, facts(known), fields, buttons());
        add(form, path, bar());
    }

    /** Below what is known, above the fields. */
    void first(Component part) {
        form.addComponentAtIndex(form.indexOf(about) + 1, part);
    }

    private Div head() {
        var mark = new LineMark(words.family().line());
        mark.addClassName("dt");
        var title = new Div(mark, new H1(words.name()));
        title.addClassName("row");
        saved.addClassNames("s", "q", "saved");
        saved.getElement().setAttribute("role", "status");
        var head = new Div(title, saved);
        head.addClassNames("row", "between", "wrap", "form-head");
        return head;
    }

    private Section facts(DescriptionList known) {
        about.addClassName("sec");
        var hint = new Paragraph(new Icon("lock"), new Span(" " + getTranslation(acts.wrong())));
        hint.addClassName("hint");
        if (known.getElement().getChildCount() > 0) {
            about.add(known, hint);
        }
        words.text("guide").ifPresent(guide -> {
            var text = new Paragraph(guide);
            text.addClassName("q");
            about.add(text);
        });
        return about;
    }

    /** Who decides when, below the guide. */
    void tell(List<TableRows> tables) {
        tables.forEach(table -> about.add(new TablePart(table)));
    }

    private Div buttons() {
        var promise = new Span(acts.promise());
        promise.addClassNames("s", "q");
        var row = new Div(submit());
        save().ifPresent(row::add);
        row.add(promise);
        row.addClassNames("row", "dt", "form-acts");
        return row;
    }

    private Div bar() {
        mini.addClassNames("row", "s");
        var row = new Div();
        save().ifPresent(row::add);
        row.add(submit());
        row.addClassName("row");
        var bar = new Div(mini, row);
        bar.addClassNames("foot-bar", "ph", "form-bar");
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", handsIn());
        return bar;
    }

    /** Not everything that is handed in asks for something. */
    private String handsIn() {
        return words.text("submit").orElseGet(() -> getTranslation("form.submit"));
    }

    private NativeButton submit() {
        var submit = Buttons.primary(handsIn(), click -> acts.submit().run());
        submit.addClassNames("big", "grow-ph");
        return submit;
    }

    private Optional<NativeButton> save() {
        return Optional.ofNullable(acts.save()).map(act -> {
            var save = Buttons.plain(getTranslation("form.save"), click -> act.run());
            save.addClassName("big");
            return save;
        });
    }

    /** Said before anything is written: it could not be handed in now. */
    void shut(String why) {
        form.addComponentAtIndex(1, new Note(Note.Tone.SOON, why).with(getTranslation("form.shut")));
    }

    ErrorList errors() {
        return errors;
    }

    void saved(LocalDateTime at, Map<String, Object> values) {
        saved.removeAll();
        saved.add(
                new Icon("save"),
                new Span(" " + getTranslation("form.saved", page.times().clock(at))));
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                getElement().executeJs("window.yizhan && window.yizhan.confirmed($0, {[$1]: $2})", draft, name, text);
            }
        });
    }

    void path(List<PathStep> steps) {
        path.show(steps);
        mini.removeAll();
        var line = new Span(MiniLine.row(1, Math.max(steps.size() + 1, 2)));
        line.addClassName(LineColor.style(words.family().line()));
        mini.add(line, new Span(steps.isEmpty() ? getTranslation("path.unknown") : path.summary(steps)));
    }

    /** @param draft what the browser keeps typed words under until the server has them */
    void keepUnder(String draft) {
        this.draft = draft;
    }

    /** Puts back what the server never got. Called when what it has is filled in. */
    void keepWords(KeptWords kept, String personId) {
        kept.keep(form, draft, personId);
    }

    /** Likewise, and nothing of it in plain: it is about somebody else. */
    void keepWordsSealed(KeptWords kept, String personId) {
        kept.keepSealed(form, draft, personId);
    }

    void forgetWords() {
        KeptWords.forget(draft);
    }
}
