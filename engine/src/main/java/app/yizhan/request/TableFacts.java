package app.yizhan.request;

import app.yizhan.catalog.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What decision tables look at: a request's values and what its family knows beside them at that moment. */
@Component
class TableFacts {

    private final Map<String, ServiceRules> rules;

    TableFacts(List<ServiceRules> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    Map<String, Object> with(Family family, String applicantId, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        if (rules.containsKey(family.key())) {
            all.putAll(rules.get(family.key()).facts(applicantId, values));
        }
        return all;
    }
}
