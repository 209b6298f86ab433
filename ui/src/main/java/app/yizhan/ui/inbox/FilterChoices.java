package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxShare;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.ui.text.PageWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an inbox can be narrowed to: only services, steps and units of which something waits, each with how much. */
@Component
final class FilterChoices {

    private final Inbox inbox;
    private final Families families;
    private final Units units;
    private final PageWords page;

    FilterChoices(Inbox inbox, Families families, Units units, PageWords page) {
        this.inbox = inbox;
        this.families = families;
        this.units = units;
        this.page = page;
    }

    PageWords page() {
        return page;
    }

    /** One statement, when somebody opens the filter. */
    List<InboxShare> of(String personId) {
        return inbox.shares(personId);
    }

    Map<String, String> services(List<InboxShare> shares) {
        Map<String, Integer> waiting = new TreeMap<>();
        shares.forEach(share -> waiting.merge(share.service(), share.waiting(), Integer::sum));
        return named(waiting, this::service);
    }

    Map<String, String> steps(List<InboxShare> shares, String service) {
        Map<String, Integer> waiting = new TreeMap<>();
        shares.stream()
                .filter(share -> share.service().equals(service))
                .forEach(share -> waiting.merge(share.step(), share.waiting(), Integer::sum));
        return named(waiting, step -> step(service, step));
    }

    /** Each college before its classes. */
    Map<String, String> units(List<InboxShare> shares) {
        Map<String, String> options = new LinkedHashMap<>();
        colleges(shares).forEach((college, classes) -> {
            int all = classes.values().stream().mapToInt(Integer::intValue).sum();
            if (classes.size() > 1 || !classes.containsKey(college)) {
                options.put(college, option(unit(college), all));
            }
            classes.forEach((id, waiting) -> options.put(
                    id, id.equals(college) ? option(unit(id), waiting) : page.say("filter.class", unit(id), waiting)));
        });
        return options;
    }

    /** How much waits, by college and class, in order of code. */
    private Map<String, Map<String, Integer>> colleges(List<InboxShare> shares) {
        Map<String, Map<String, Integer>> colleges = new TreeMap<>(this::byCode);
        shares.stream()
                .filter(share -> share.unitId() != null)
                .forEach(share -> colleges.computeIfAbsent(
                                college(share.unitId()), college -> new TreeMap<>(this::byCode))
                        .merge(share.unitId(), share.waiting(), Integer::sum));
        return colleges;
    }

    private int byCode(String one, String other) {
        int order = code(one).compareTo(code(other));
        return order == 0 ? one.compareTo(other) : order;
    }

    private String code(String unit) {
        return units.find(unit).map(Unit::code).orElse("");
    }

    private String college(@Nullable String unit) {
        return Optional.ofNullable(unit).flatMap(units::collegeOf).map(Unit::id).orElseGet(() -> String.valueOf(unit));
    }

    private Map<String, String> named(Map<String, Integer> waiting, UnaryOperator<String> name) {
        Map<String, String> options = new LinkedHashMap<>();
        waiting.forEach((key, number) -> options.put(key, option(name.apply(key), number)));
        return options;
    }

    private String option(String name, int waiting) {
        return page.say("filter.option", name, waiting);
    }

    String service(String key) {
        return families.find(key).map(family -> family.name(page.locale())).orElse(key);
    }

    String step(String service, String key) {
        return families.find(service)
                .map(family -> family.stepName(page.locale(), key))
                .orElse(key);
    }

    String unit(String id) {
        return units.find(id).map(unit -> units.name(unit, page.locale())).orElse("–");
    }
}
