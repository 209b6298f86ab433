package app.yizhan.ui.absence;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Absence;
import app.yizhan.organisation.Absences;
import app.yizhan.organisation.Colleagues;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is away and who acts meanwhile: recording it, and what runs and is to come. */
@Route(value = "absences", layout = MainLayout.class)
@RolesAllowed("STAFF")
class AbsencesView extends Div implements Titled {

    private final transient Substitutions substitutions;
    private final transient Absences absences;
    private final transient Families families;
    private final transient PageWords words;
    private final String me;
    private final Div list = new Div();

    AbsencesView(
            Substitutions substitutions,
            Absences absences,
            Colleagues colleagues,
            Families families,
            PageWords words,
            CurrentPerson current) {
        this.substitutions = substitutions;
        this.absences = absences;
        this.families = families;
        this.words = words;
        me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        var form = new AbsenceForm(substitutions, colleagues, words, absences.colleagues(me), services(), this::show);
        var record = new Div(new Paragraph(getTranslation("absence.hint")), form);
        record.addClassName("col");
        add(head, new Card(getTranslation("absence.record")).with(record));
        var calendar = Buttons.link("absences/calendar", getTranslation("absence.calendar"));
        calendar.setVisible(absences.isOffice(me));
        add(new Card(getTranslation("absence.list"), calendar).with(list));
        show();
    }

    private Map<String, String> services() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", getTranslation("absence.all"));
        families.all().forEach(f -> names.put(f.key(), f.name(words.locale())));
        return names;
    }

    private void show() {
        list.removeAll();
        var all = absences.of(me);
        if (all.isEmpty()) {
            list.add(EmptyState.of(getTranslation("absence.none"), getTranslation("absence.none.why")));
            return;
        }
        var table = new Table(
                getTranslation("absence.list"),
                getTranslation("absence.who"),
                getTranslation("absence.when"),
                getTranslation("absence.substitute"),
                getTranslation("absence.services"),
                getTranslation("absence.act"));
        all.forEach(a -> table.row(
                new Span(a.absentee()),
                new Span(getTranslation(
                        "absence.span",
                        words.times().day(a.entry().from()),
                        words.times().day(a.entry().to()))),
                new Span(a.substitute() == null ? getTranslation("absence.nobody") : a.substitute()),
                new Span(services(a)),
                end(a)));
        list.add(table);
    }

    private String services(Absence absence) {
        return absence.entry().services().isEmpty()
                ? getTranslation("absence.all")
                : absence.entry().services().stream()
                        .map(key -> families.find(key)
                                .map(f -> f.name(words.locale()))
                                .orElse(key))
                        .collect(Collectors.joining(getTranslation("list.and")));
    }

    private Component end(Absence absence) {
        if (!absence.mayEnd()) {
            return new Span();
        }
        return Buttons.plain(getTranslation("absence.end", absence.absentee()), click -> {
            try {
                substitutions.end(absence.entry().id(), me);
                Toast.show(getTranslation("absence.ended", absence.absentee()));
            } catch (NotFound gone) {
                Toast.show(words.of(gone));
            }
            show();
        });
    }

    @Override
    public String title() {
        return getTranslation("nav.absences");
    }
}
