package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.FigureCase;
import app.yizhan.request.Page;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests behind a number, as far as the reader may open them; more of them when asked for. */
public final class CaseList extends Div {

    /** How many at a time. */
    public static final int PAGE = 50;

    private final transient Function<@Nullable String, Page<FigureCase>> pages;
    private final transient Families families;
    private final transient PageWords words;
    private final Table table;

    /** @param pages the first for null, or the one after a cursor */
    public CaseList(
            String caption, Function<@Nullable String, Page<FigureCase>> pages, Families families, PageWords words) {
        this.pages = pages;
        this.families = families;
        this.words = words;
        table = new Table(
                caption,
                words.say("figures.number"),
                words.say("figures.service"),
                words.say("figures.applicant"),
                words.say("figures.submitted"),
                words.say("figures.status"));
        var first = pages.apply(null);
        if (first.items().isEmpty()) {
            add(EmptyState.of(words.say("figures.cases.none"), words.say("figures.cases.none.why")));
        } else {
            add(table);
            show(first);
        }
    }

    private void show(Page<FigureCase> page) {
        page.items().forEach(this::row);
        if (page.next() != null) {
            var more = new NativeButton[1];
            more[0] = Buttons.plain(words.say("figures.cases.more"), e -> {
                remove(more[0]);
                show(pages.apply(page.next()));
            });
            add(more[0]);
        }
    }

    private void row(FigureCase line) {
        table.row(
                Buttons.inside(new Anchor("requests/" + line.requestId(), line.number())),
                new Span(families.latest(line.service()).name(words.locale())),
                new Span(words.name(line.applicant())),
                new Span(words.times().at(line.submittedAt())),
                new Span(words.say("status." + line.status())));
    }
}
