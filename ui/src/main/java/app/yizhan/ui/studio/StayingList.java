package app.yizhan.ui.studio;

import app.yizhan.studio.Migration;
import app.yizhan.studio.ModelMigrations.Failed;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cases that stay on their version: why, and another try for one or for all. */
final class StayingList extends Div {

    private final transient Studio studio;

    StayingList(Studio studio, Migration migration, Consumer<UnaryOperator<Migration>> act) {
        this.studio = studio;
        addClassName("col");
        add(new Div(Buttons.plain(
                studio.say("studio.staying.all", migration.failed()), click -> act.accept(now -> again(now, null)))));
        add(new Paged(migration, act));
    }

    private Migration again(Migration migration, @Nullable String requestId) {
        return studio.services()
                .migrations()
                .retry(
                        migration.service(),
                        migration.id(),
                        requestId,
                        UUID.randomUUID().toString(),
                        studio.me().id());
    }

    /** Fifty at a time. */
    private final class Paged extends PagedTable<Failed> {

        Paged(Migration migration, Consumer<UnaryOperator<Migration>> act) {
            super(
                    new Table(
                            studio.say("studio.staying"),
                            studio.say("studio.staying.number"),
                            studio.say("studio.staying.why"),
                            studio.say("studio.staying.again")),
                    EmptyState.of(studio.say("studio.staying.none"), studio.say("studio.staying.none.why")),
                    studio.say("studio.staying.more"),
                    cursor -> studio.services().migrations().failed(migration.service(), migration.id(), cursor, PAGE),
                    failed -> cells(failed, act));
        }
    }

    private Component[] cells(Failed failed, Consumer<UnaryOperator<Migration>> act) {
        var why = new Div(new Span(studio.say("model.stays." + failed.cause())));
        if (failed.technical() != null) {
            var said = new Code(failed.technical());
            said.getElement().setAttribute("lang", "en");
            why.add(new NativeDetails(studio.say("studio.staying.technical"), said));
        }
        var again = Buttons.quiet(
                studio.say("studio.staying.one"), click -> act.accept(now -> again(now, failed.requestId())));
        again.getElement().setAttribute("aria-label", studio.say("studio.staying.one.n", failed.number()));
        return new Component[] {
            Buttons.inside(new Anchor("operations/cases/" + failed.number(), failed.number())), why, again
        };
    }
}
