package app.yizhan.ui.operation;

import app.yizhan.operation.StepNames;
import app.yizhan.operation.WaitingCases;
import app.yizhan.operation.WaitingCases.Looked;
import app.yizhan.operation.WaitingPlace;
import app.yizhan.organisation.Roles;
import app.yizhan.studio.Models;
import app.yizhan.ui.diagram.Diagram;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where the running cases of a service wait and how long, by version: on its diagram, and the same in a table. */
@Route(value = "operations/services/:service", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class WaitingView extends OpsPage implements BeforeEnterObserver {

    private final transient WaitingCases waiting;
    private final transient Models models;
    private final transient StepNames names;
    private final transient PageWords page;
    private String service = "";

    WaitingView(WaitingCases waiting, Models models, StepNames names, PageWords page) {
        this.waiting = waiting;
        this.models = models;
        this.names = names;
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        service = event.getRouteParameters().get("service").orElse("");
        show(waiting.version(service, Asked.version(event)));
    }

    private void show(Looked looked) {
        removeAll();
        var places = waiting.places(service, looked.chosen().definitionId());
        add(head(), version(looked));
        if (places.isEmpty()) {
            add(EmptyState.of(page.say("ops.waiting.none"), page.say("ops.waiting.none.why")));
            return;
        }
        add(diagram(looked, places), table(looked, places));
    }

    private Field version(Looked looked) {
        Map<String, String> options = new LinkedHashMap<>();
        looked.all()
                .forEach(version -> options.put(
                        String.valueOf(version.number()),
                        page.say("ops.waiting.version.n", version.number(), version.cases())));
        var select = new Select(options, String.valueOf(looked.chosen().number()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(waiting.version(service, Integer.valueOf(change.getValue())));
            }
        });
        return new Field("version", page.say("ops.waiting.version"), false, select);
    }

    private Diagram diagram(Looked looked, List<WaitingPlace> places) {
        var bpmn = models.bpmn(service, looked.chosen().number());
        var waited = places.stream()
                .filter(place -> place.cases() > 0)
                .map(WaitingPlace::element)
                .toList();
        var diagram = new Diagram(bpmn, waited, List.of(), page.say("ops.waiting.diagram"));
        diagram.badges(
                "waits",
                words(
                        places,
                        place -> place.cases() > 0,
                        place -> page.say(
                                "ops.waiting.badge", place.cases(), page.times().span(place.median()))));
        diagram.badges(
                "late",
                words(places, place -> place.stopped() > 0, place -> page.say("ops.waiting.stopped", place.stopped())));
        var known = places.stream().map(WaitingPlace::element).toList();
        diagram.onPick(element -> {
            if (known.contains(element)) {
                UI.getCurrent().navigate(Asked.list(service, element, looked));
            }
        });
        return diagram;
    }

    private static Map<String, String> words(
            List<WaitingPlace> places, Predicate<WaitingPlace> which, Function<WaitingPlace, String> say) {
        return places.stream().filter(which).collect(Collectors.toMap(WaitingPlace::element, say));
    }

    private Card table(Looked looked, List<WaitingPlace> places) {
        var table = new Table(
                page.say("ops.waiting"),
                page.say("ops.step"),
                page.say("ops.waiting.cases"),
                page.say("ops.waiting.median"),
                page.say("ops.waiting.longest"),
                page.say("ops.waiting.stopped.head"));
        places.forEach(place -> table.row(cells(looked, place)));
        return new Card(page.say("ops.waiting")).with(table);
    }

    private Component[] cells(Looked looked, WaitingPlace place) {
        var name = names.of(looked.chosen().definitionId(), place.element(), page.locale());
        return new Component[] {
            Buttons.inside(new Anchor(Asked.list(service, place.element(), looked), name)),
            new Span(String.valueOf(place.cases())),
            new Span(place.cases() == 0 ? "–" : page.times().span(place.median())),
            new Span(place.cases() == 0 ? "–" : page.times().span(place.longest())),
            new Span(String.valueOf(place.stopped()))
        };
    }

    @Override
    public String title() {
        return getTranslation("ops.waiting.title", names.service(service, page.locale()));
    }
}
