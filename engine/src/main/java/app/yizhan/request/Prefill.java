package app.yizhan.request;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may start, and what of its form the school knows already. */
@Service
@Transactional(readOnly = true)
public class Prefill {

    private final Families families;
    private final Starters starters;
    private final People people;
    private final Map<String, ServiceRules> rules;

    Prefill(Families families, Starters starters, People people, List<ServiceRules> rules) {
        this.families = families;
        this.starters = starters;
        this.people = people;
        this.rules = rules.stream().collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    /** @throws NotFound if there is no such service or the person may not start it */
    public Family startable(String service, String personId) {
        var person = people.get(personId);
        return families.find(service)
                .filter(family -> starters.mayStart(family, person))
                .orElseThrow(() -> new NotFound("service"));
    }

    /** By key: computed fields, shown locked, and what others begin with and may be changed. */
    public Map<String, Object> of(String service, String personId) {
        startable(service, personId);
        return rules.containsKey(service) ? rules.get(service).known(people.get(personId)) : Map.of();
    }

    /** What was handed in without what was only sent back as it was shown: that is no attempt to change it. */
    public Map<String, Object> without(String service, Map<String, ?> data, String personId) {
        var form = startable(service, personId).startForm();
        Map<String, Object> rest = new LinkedHashMap<>(data);
        of(service, personId).forEach((key, value) -> {
            if (form.field(key).map(FormField::computed).orElse(true)) {
                rest.remove(key, value);
            }
        });
        return rest;
    }
}
