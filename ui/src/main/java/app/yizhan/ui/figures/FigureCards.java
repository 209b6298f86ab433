package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A week told part by part: a chart where one helps, and always the table that says it exactly. */
final class FigureCards {

    private final WeekTables tables;
    private final WeekCharts charts;
    private final PageWords words;

    FigureCards(Families families, PageWords words) {
        var names = new WeekNames(families, words);
        tables = new WeekTables(names, words);
        charts = new WeekCharts(names, words);
        this.words = words;
    }

    /** Of what there is something to tell. */
    List<Component> of(Week week) {
        List<Component> cards = new ArrayList<>();
        add(cards, week.paces(), () -> pace(week));
        add(cards, week.services(), () -> services(week));
        add(cards, week.outcomes(), () -> outcomes(week));
        add(cards, week.steps(), () -> steps(week));
        add(cards, week.ratings(), () -> ratings(week));
        add(cards, week.reasons(), () -> reasons(week));
        return cards;
    }

    private static void add(List<Component> cards, List<?> told, Supplier<Component> card) {
        if (!told.isEmpty()) {
            cards.add(card.get());
        }
    }

    private Component pace(Week week) {
        return new Paces(week.paces(), week.period(), words).card();
    }

    private Component services(Week week) {
        return new Card(words.say("figures.services"))
                .with(charts.kept(week).toArray(Component[]::new))
                .with(tables.services(week), definitions());
    }

    private Component outcomes(Week week) {
        return new Card(words.say("figures.outcomes")).with(charts.outcomes(week), folded(tables.outcomes(week)));
    }

    private Component steps(Week week) {
        return new Card(words.say("figures.steps")).with(charts.steps(week), folded(tables.steps(week)));
    }

    private Component ratings(Week week) {
        return new Card(words.say("figures.ratings")).with(charts.ratings(week), tables.ratings(week));
    }

    private Component reasons(Week week) {
        return new Card(words.say("figures.reasons")).with(tables.reasons(week));
    }

    /** A long list opens when somebody wants to know exactly. */
    private NativeDetails folded(Table table) {
        return new NativeDetails(words.say("figures.numbers"), table);
    }

    private NativeDetails definitions() {
        var list = new DescriptionList();
        for (var figure : Figure.values()) {
            list.add(
                    new DescriptionList.Term(words.say("figures.what." + figure)),
                    new DescriptionList.Description(words.say("figures.means." + figure)));
        }
        return new NativeDetails(words.say("figures.how"), list);
    }
}
