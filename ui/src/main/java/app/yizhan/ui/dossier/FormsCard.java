package app.yizhan.ui.dossier;

import app.yizhan.ui.part.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case of joining the Party: the forms that the reader may print, and the way to its file. */
@Component
public class FormsCard {

    private final DossierServices services;

    FormsCard(DossierServices services) {
        this.services = services;
    }

    /** Empty where the reader prints none, and on the pages of other services. */
    public Optional<Card> of(String requestId, String readerId) {
        var forms = services.printing().offered(requestId, readerId);
        return forms.isEmpty() ? Optional.empty() : Optional.of(card(requestId, readerId, forms));
    }

    private Card card(String requestId, String readerId, List<String> forms) {
        var words = services.words();
        var list = new UnorderedList();
        list.addClassName("wall-list");
        for (var form : forms) {
            var name = services.form(form);
            var print = services.print(requestId, form, name);
            var blank = services.print(requestId, form + "?blank=true", words.say("dossier.blank"));
            blank.addClassName("s");
            blank.setAriaLabel(words.say("dossier.blank.of", name));
            var row = new Div(print, blank);
            row.addClassNames("row", "between");
            list.add(new ListItem(row));
        }
        var card = new Card(words.say("dossier.forms"));
        if (services.reader().isReader(requestId, readerId)) {
            card.with(new Div(new Anchor("party/file/" + requestId, words.say("dossier.open"))));
        }
        return card.with(
                forms.size() > 2 ? new NativeDetails(words.say("dossier.forms.count", forms.size()), list) : list);
    }
}
