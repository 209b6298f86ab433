package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxFilter;
import app.yizhan.inbox.InboxShare;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Sheet;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** By service, within it by step, and by unit; what one choice leaves is what the next offers. */
final class FilterSheet {

    private final FilterChoices choices;
    private final List<InboxShare> shares;
    private final Div fields = new Div();
    private @Nullable String service;
    private @Nullable String step;
    private @Nullable String unit;

    private FilterSheet(FilterChoices choices, List<InboxShare> shares, InboxFilter now) {
        this.choices = choices;
        this.shares = shares;
        service = now.service();
        step = now.step();
        unit = now.unit();
        fields.addClassName("col");
        draw();
    }

    /** @param chosen told the filter with the choices in place of those that it had */
    static void open(FilterChoices choices, List<InboxShare> shares, InboxFilter now, Consumer<InboxFilter> chosen) {
        var parts = new FilterSheet(choices, shares, now);
        var sheet = new Sheet(choices.page().say("filter.title"), parts.fields);
        sheet.getFooter().add(Buttons.plain(choices.page().say("filter.none"), click -> {
            sheet.close();
            chosen.accept(new InboxFilter(now.role(), null, null, null, now.overdue(), now.text()));
        }));
        sheet.acts(
                choices.page().say("filter.leave"),
                Buttons.primary(choices.page().say("filter.do"), click -> {
                    sheet.close();
                    chosen.accept(new InboxFilter(
                            now.role(), parts.service, parts.step, parts.unit, now.overdue(), now.text()));
                }));
        sheet.open();
    }

    private void draw() {
        fields.removeAll();
        var services = choices.services(shares);
        service = kept(service, services);
        fields.add(field("filter-service", "filter.service", services, service, value -> {
            service = value;
            step = null;
        }));
        var steps = service == null ? Map.<String, String>of() : choices.steps(shares, service);
        step = kept(step, steps);
        if (service != null) {
            fields.add(field("filter-step", "filter.step", steps, step, value -> step = value));
        }
        var units = choices.units(shares.stream().filter(matching()).toList());
        unit = kept(unit, units);
        fields.add(field("filter-unit", "filter.unit", units, unit, value -> unit = value));
    }

    private Predicate<InboxShare> matching() {
        return share -> (service == null || share.service().equals(service))
                && (step == null || share.step().equals(step));
    }

    private static @Nullable String kept(@Nullable String value, Map<String, String> options) {
        return value != null && options.containsKey(value) ? value : null;
    }

    private Field field(
            String id,
            String label,
            Map<String, String> options,
            @Nullable String value,
            Consumer<@Nullable String> chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", choices.page().say(label + ".all"));
        all.putAll(options);
        var select = new Select(all, value == null ? "" : value);
        select.addValueChangeListener(change -> {
            chosen.accept(change.getValue().isEmpty() ? null : change.getValue());
            draw();
            focus(id);
        });
        return new Field(id, choices.page().say(label), false, select);
    }

    /** The fields are drawn anew; whoever goes by keys stays where they were. */
    private void focus(String id) {
        fields.getElement().executeJs("setTimeout(() => document.getElementById($0)?.focus())", id);
    }
}
