package app.yizhan.ui.dossier;

import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.DossierSheet.State;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file of one applicant: which papers lie in it and where, which are missing, which are still to come. */
@Route(value = "party/file/:request", layout = MainLayout.class)
@PermitAll
class DossierView extends Div implements Titled, BeforeEnterObserver {

    private final transient DossierServices services;
    private final transient PageWords words;
    private final String me;
    private String request = "";

    DossierView(DossierServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        request = event.getRouteParameters().get("request").orElse("");
        show();
    }

    private void show() {
        var sheet = services.reader().sheet(request, me);
        Set<String> forms = new HashSet<>(services.printing().offered(request, me));
        var sheets = new DossierSheets(sheet, services, me, this::show);
        removeAll();
        var name = new H1(words.say("dossier.of", words.name(sheet.applicant())));
        name.addClassName("page-head");
        add(name, numbers(sheet, sheets));
        for (var state : State.values()) {
            group(sheet, state, forms, sheets);
        }
    }

    private Card numbers(DossierSheet sheet, DossierSheets sheets) {
        var card = new Card(words.say("dossier.count", sheet.count(State.PRESENT), sheet.count(State.MISSING)));
        var hint = new Paragraph(words.say(sheet.writes() ? "dossier.hint" : "dossier.hint.above"));
        hint.addClassNames("s", "q");
        var index = services.print(request, FormFile.INDEX, words.say("dossier.index"));
        index.addClassName("btn");
        var ways = new Div(index);
        ways.addClassNames("row", "wrap");
        if (sheet.writes() && sheet.count(State.MISSING) > 0) {
            ways.addComponentAsFirst(Buttons.primary(words.say("dossier.keep"), click -> sheets.keep()));
        }
        var all = new Div(hint, ways);
        all.addClassName("col");
        return card.with(all);
    }

    private void group(DossierSheet sheet, State state, Set<String> forms, DossierSheets sheets) {
        var items = sheet.items().stream().filter(item -> item.state() == state).toList();
        if (items.isEmpty()) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("wall-list");
        items.forEach(item -> rows.add(new DossierRow(item, sheet, services, forms, sheets)));
        var title = words.notice("dossier.state." + state, Map.of());
        add(new Card(title, new Badge(tone(state), String.valueOf(items.size()))).with(rows));
    }

    private static Badge.Tone tone(State state) {
        return switch (state) {
            case PRESENT -> Badge.Tone.OK;
            case MISSING -> Badge.Tone.LATE;
            case LATER -> Badge.Tone.PLAIN;
        };
    }

    @Override
    public String title() {
        return getTranslation("dossier.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("party/board", getTranslation("dossier.board")));
    }
}
