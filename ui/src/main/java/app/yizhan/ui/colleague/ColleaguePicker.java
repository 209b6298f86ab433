package app.yizhan.ui.colleague;

import app.yizhan.organisation.Person;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Colleagues found by the beginning of their name or number while it is typed; Enter takes the first. */
public final class ColleaguePicker extends Div {

    private static final int SHOWN = 8;
    private static final int PAUSE_MS = 250;

    private final transient ColleagueSearch colleagues;
    private final String reader;
    private final int most;
    private final TextBox search = new TextBox("text").whileTyping(PAUSE_MS);
    private final Field field;
    private final UnorderedList chosen = new UnorderedList();
    private final UnorderedList found = new UnorderedList();
    private final Div status = new Div();
    private final transient Map<String, Person> picked = new LinkedHashMap<>();
    private transient List<Person> offered = List.of();
    private transient @Nullable Predicate<Person> leavers;

    /**
     * @param reader id of whoever looks for colleagues
     * @param id unique on the page
     * @param most how many can be chosen; where it is one, the next takes the place of the one before
     */
    public ColleaguePicker(ColleagueSearch colleagues, String reader, String id, String label, int most) {
        this.colleagues = colleagues;
        this.reader = reader;
        this.most = most;
        addClassName("colleagues");
        field = new Field(id, label, true, search).hint(say("colleague.hint"));
        search.getElement().setAttribute("autocomplete", "off");
        search.addValueChangeListener(change -> look());
        search.getElement()
                .addEventListener(
                        "keydown", event -> offered.stream().findFirst().ifPresent(this::pick))
                .setFilter("event.key === 'Enter' && !event.ctrlKey && !event.isComposing")
                .synchronizeProperty("value");
        chosen.addClassName("chosen");
        found.addClassName("found");
        status.addClassNames("s", "q");
        status.getElement().setAttribute("role", "status");
        add(chosen, field, found, status);
        show();
    }

    private void look() {
        var text = search.getValue();
        offered = Stream.concat(colleagues.find(reader, text, SHOWN).stream(), leavers(text))
                .limit(SHOWN)
                .filter(person -> !picked.containsKey(person.id()))
                .toList();
        found.removeAll();
        offered.forEach(person -> found.add(new ListItem(row(person))));
        found.setVisible(!offered.isEmpty());
        status.setText(
                text.isBlank()
                        ? ""
                        : offered.isEmpty() ? say("colleague.nobody") : say("colleague.found", offered.size()));
    }

    private Stream<Person> leavers(String text) {
        return leavers == null
                ? Stream.empty()
                : colleagues.leavers(reader, text, SHOWN).stream().filter(leavers);
    }

    /** Offers those who have left as well, if they are wanted. */
    public ColleaguePicker withLeavers(Predicate<Person> wanted) {
        leavers = wanted;
        return this;
    }

    private NativeButton row(Person person) {
        var row = new NativeButton("", click -> pick(person));
        row.getElement().setAttribute("type", "button");
        row.addClassName("found-row");
        var more = new Span(colleagues.facts(person));
        more.addClassNames("s", "q");
        row.add(new Span(person.name()), more);
        return row;
    }

    private String say(String key, Object... args) {
        return colleagues.page().say(key, args);
    }

    private void pick(Person person) {
        if (most == 1) {
            picked.clear();
        }
        if (picked.size() < most) {
            picked.put(person.id(), person);
        }
        search.setValue("");
        look();
        show();
        field.error(null);
        search.focus();
    }

    /** Somebody who was chosen before. */
    void choose(Person person) {
        picked.clear();
        picked.put(person.id(), person);
        show();
    }

    void error(@Nullable String words) {
        field.error(words);
    }

    private void show() {
        chosen.removeAll();
        chosen.setVisible(!picked.isEmpty());
        picked.values().forEach(person -> {
            var drop = new NativeButton(person.name(), click -> {
                picked.remove(person.id());
                show();
                search.focus();
            });
            drop.add(new Icon("x"));
            drop.getElement().setAttribute("type", "button");
            drop.addClassName("chip");
            drop.setAriaLabel(say("colleague.drop", person.name()));
            chosen.add(new ListItem(drop));
        });
    }

    public List<String> ids() {
        return List.copyOf(picked.keySet());
    }

    public String names() {
        return String.join(
                say("list.and"), picked.values().stream().map(Person::name).toList());
    }

    /** @return whether anybody was chosen; says so where nobody was */
    public boolean isGiven() {
        @Nullable String missing = picked.isEmpty() ? say("colleague.missing") : null;
        field.error(missing);
        return missing == null;
    }

    public void focus() {
        search.focus();
    }
}
