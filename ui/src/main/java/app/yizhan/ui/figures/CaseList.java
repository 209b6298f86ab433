package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.FigureCase;
import app.yizhan.request.Page;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests behind a number, as far as the reader may open them; more of them when asked for. */
public final class CaseList extends PagedTable<FigureCase> {

    /** @param pages the first for null, or the one after a cursor */
    public CaseList(
            String caption, Function<@Nullable String, Page<FigureCase>> pages, Families families, PageWords words) {
        super(
                new Table(
                        caption,
                        words.say("figures.number"),
                        words.say("figures.service"),
                        words.say("figures.applicant"),
                        words.say("figures.submitted"),
                        words.say("figures.status")),
                EmptyState.of(words.say("figures.cases.none"), words.say("figures.cases.none.why")),
                words.say("figures.cases.more"),
                pages,
                line -> cells(line, families, words));
    }

    private static Component[] cells(FigureCase line, Families families, PageWords words) {
        return new Component[] {
            Buttons.inside(new Anchor("requests/" + line.requestId(), line.number())),
            new Span(families.latest(line.service()).name(words.locale())),
            new Span(words.name(line.applicant())),
            new Span(words.times().at(line.submittedAt())),
            new Span(words.say("status." + line.status()))
        };
    }
}
