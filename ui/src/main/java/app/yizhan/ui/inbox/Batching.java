package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.UI;

/** Decides what was chosen together and shows what became of each. */
final class Batching {

    private final InboxServices services;
    private final Person person;
    private final PageWords page;
    private final Selection selection;
    private final TaskPanel.Decisions decisions;

    Batching(
            InboxServices services, Person person, PageWords page, Selection selection, TaskPanel.Decisions decisions) {
        this.services = services;
        this.person = person;
        this.page = page;
        this.selection = selection;
        this.decisions = decisions;
    }

    void open(Action action) {
        var entries = selection.all();
        var first = entries.getFirst();
        var words = new CaseWords(services.families().of(first.definitionId()), services.words(), page.locale());
        try {
            var task = services.tasks().get(first.slotId(), person.id(), page.locale());
            var desk = new OpenTask(task, person, words, page, services.desk(), decisions);
            BatchSheet.open(action, entries, desk, results -> {
                selection.clear();
                // the page behind the results shows what is left
                UI.getCurrent().navigate("inbox");
                BatchResults.open(action, entries, results, new Undoing(desk), page);
            });
        } catch (Refusal gone) {
            Toast.show(page.of(gone));
            selection.clear();
            UI.getCurrent().navigate("inbox");
        }
    }
}
