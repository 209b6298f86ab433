package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Above the list: a search by name or number, and chips for what is late, for the role in which I act where there are several, and for
 * the sheet that narrows to a service, a step and a unit.
 */
final class Filters extends Div {

    private static final int PAUSE = 300;

    private final transient List<String> roles;
    private final transient FilterChoices choices;
    private final transient PageWords page;
    private final transient Consumer<InboxFilter> chosen;
    private final String me;
    private final Div chips = new Div();
    private final NativeButton more;
    private final transient List<Runnable> marks = new ArrayList<>();
    private InboxFilter now = InboxFilter.NONE;

    Filters(List<RoleGrant> grants, FilterChoices choices, String me, Consumer<InboxFilter> chosen) {
        this.roles = grants.stream().map(RoleGrant::role).distinct().toList();
        this.choices = choices;
        this.page = choices.page();
        this.chosen = chosen;
        this.me = me;
        addClassName("filters");
        chips.addClassNames("chips", "sc");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("inbox.filter"));
        more = Buttons.chip(
                getTranslation("filter.open"),
                false,
                click -> FilterSheet.open(choices, choices.of(me), now, this::choose));
        more.getElement().setAttribute("aria-haspopup", "dialog");
        add(search(), chips);
        chips();
        marks.add(this::mark);
    }

    private Div search() {
        var box = new TextBox("search").whileTyping(PAUSE);
        box.getElement()
                .setAttribute("placeholder", getTranslation("inbox.search"))
                .setAttribute("aria-label", getTranslation("inbox.search"));
        box.addValueChangeListener(event -> choose(searched(event.getValue())));
        var search = new Div(new Icon("search"), box);
        search.addClassName("search");
        search.getElement().setAttribute("role", "search");
        return search;
    }

    private InboxFilter searched(String text) {
        return new InboxFilter(
                now.role(), now.service(), now.step(), now.unit(), now.overdue(), text.isBlank() ? null : text.strip());
    }

    private void chips() {
        chip(getTranslation("inbox.all"), null, false);
        chip(getTranslation("inbox.late"), null, true);
        chips.add(more);
        if (roles.size() > 1) {
            roles.forEach(role -> chip(page.say("role." + role), role, false));
        }
    }

    private void chip(String words, @Nullable String role, boolean late) {
        var chip = Buttons.chip(words, role == null && !late, click -> press(role, late));
        marks.add(() -> chip.getElement().setAttribute("aria-pressed", String.valueOf(isOn(role, late))));
        chips.add(chip);
    }

    /** What is late and a role go together; pressed again, one is taken back. The chip of neither takes back both. */
    private void press(@Nullable String role, boolean late) {
        if (late) {
            press(now.role(), !now.overdue(), now);
        } else if (role != null) {
            press(role.equals(now.role()) ? null : role, now.overdue(), now);
        } else {
            press(null, false, now);
        }
    }

    private void press(@Nullable String role, boolean late, InboxFilter before) {
        choose(new InboxFilter(role, before.service(), before.step(), before.unit(), late, before.text()));
    }

    private boolean isOn(@Nullable String role, boolean late) {
        return late ? now.overdue() : Objects.equals(role, now.role()) && (role != null || !now.overdue());
    }

    /** Says to what the list is narrowed. */
    private void mark() {
        var names = Stream.of(
                        Optional.ofNullable(now.service()).map(choices::service),
                        Optional.ofNullable(now.step()).map(step -> choices.step(String.valueOf(now.service()), step)),
                        Optional.ofNullable(now.unit()).map(choices::unit))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(getTranslation("list.and")));
        more.setText(names.isEmpty() ? getTranslation("filter.open") : getTranslation("filter.on", names));
        more.getElement().setAttribute("aria-pressed", String.valueOf(!names.isEmpty()));
    }

    private void choose(InboxFilter filter) {
        now = filter;
        marks.forEach(Runnable::run);
        chosen.accept(now);
    }
}
