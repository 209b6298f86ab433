package app.yizhan.ui.duty;

import app.yizhan.duty.DutyItem;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: which report and assessment is due when, and what was written. */
@Component
public class DutiesCard {

    private final DutyServices services;

    DutiesCard(DutyServices services) {
        this.services = services;
    }

    /** Empty where nothing comes again and again, or it is not the reader's business. */
    public Optional<Card> of(String requestId, String me) {
        return services.reader()
                .ofCase(requestId, me)
                .filter(items -> !items.isEmpty())
                .map(this::card);
    }

    private Card card(List<DutyItem> items) {
        var card = new Card(services.say("duty.card"));
        var open = items.stream()
                .filter(DutyItem::isOpen)
                .sorted(Comparator.comparing(DutyItem::limit).thenComparing(DutyItem::id))
                .toList();
        var done = items.stream()
                .filter(item -> item.doneOn() != null)
                .sorted(Comparator.comparing(DutyItem::due).reversed().thenComparing(DutyItem::id))
                .toList();
        if (open.isEmpty()) {
            card.with(DutyServices.quiet(services.say("duty.card.none")));
        } else {
            card.with(list(open));
        }
        if (!done.isEmpty()) {
            card.with(new NativeDetails(services.say("duty.card.done", done.size()), list(done)));
        }
        return card;
    }

    private UnorderedList list(List<DutyItem> items) {
        var list = new UnorderedList();
        list.addClassName("wall-list");
        items.forEach(item -> list.add(item(item)));
        return list;
    }

    private ListItem item(DutyItem item) {
        var head = new Div(
                Buttons.inside(new Anchor("party/duties/" + item.id(), services.what(item))), services.state(item));
        head.addClassNames("row", "between");
        return new ListItem(head, DutyServices.quiet(services.when(item)));
    }
}
