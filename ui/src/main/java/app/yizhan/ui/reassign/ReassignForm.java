package app.yizhan.ui.reassign;

import app.yizhan.approval.Reassign;
import app.yizhan.organisation.Person;
import app.yizhan.ui.colleague.ColleaguePicker;
import app.yizhan.ui.colleague.ColleagueSearch;
import app.yizhan.ui.part.Radios;
import app.yizhan.ui.part.Radios.Option;
import app.yizhan.ui.part.Ticks;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Whose tasks, of which services, and to whom. */
final class ReassignForm extends Div {

    private static final String BY_RULE = "rule";
    private static final String TO_PERSON = "person";

    private final String me;
    private final ColleaguePicker from;
    private final ColleaguePicker to;
    private final Ticks services;
    private final Radios way;

    /**
     * @param hasTasks whether something waits for somebody who has left
     * @param names of the services, by key
     */
    ReassignForm(
            ColleagueSearch colleagues,
            Predicate<Person> hasTasks,
            String me,
            Map<String, String> names,
            PageWords page) {
        this.me = me;
        from = new ColleaguePicker(colleagues, me, "leaver", page.say("reassign.from"), 1).withLeavers(hasTasks);
        to = new ColleaguePicker(colleagues, me, "receiver", page.say("reassign.to"), 1);
        services = new Ticks(page.say("reassign.services"), page.say("reassign.services.hint"), names);
        way = new Radios("way", page.say("reassign.way"), ways(page), BY_RULE)
                .onChange(chosen -> to.setVisible(chosen.equals(TO_PERSON)));
        to.setVisible(false);
        addClassName("col");
        add(from, services, way, to);
    }

    private static List<Option> ways(PageWords page) {
        return List.of(
                new Option(BY_RULE, page.say("reassign.way.rule"), page.say("reassign.way.rule.what"), null),
                new Option(TO_PERSON, page.say("reassign.way.person"), page.say("reassign.way.person.what"), null));
    }

    /** What would be done, only to be looked at; empty, and said beside the field, if somebody is missing. */
    Optional<Reassign> read() {
        boolean toPerson = way.value().equals(TO_PERSON);
        boolean complete = from.isGiven() & (!toPerson || to.isGiven());
        return complete
                ? Optional.of(new Reassign(
                        from.ids().getFirst(),
                        toPerson ? to.ids().getFirst() : null,
                        services.values(),
                        true,
                        UUID.randomUUID().toString(),
                        me))
                : Optional.empty();
    }

    String leaver() {
        return from.names();
    }

    void focus() {
        from.focus();
    }
}
