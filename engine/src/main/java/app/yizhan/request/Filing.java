package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Under which name a case is filed: its applicant's, or an alias where the family keeps applicants to itself. */
@Component
public class Filing {

    private final Aliases aliases;
    private final Attachments attachments;
    private final Map<String, ServiceRules> underAliases;

    Filing(Aliases aliases, Attachments attachments, List<ServiceRules> rules) {
        this.aliases = aliases;
        this.attachments = attachments;
        this.underAliases = rules.stream()
                .filter(ServiceRules::underAliases)
                .collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    /** Whether the service keeps its applicants to itself. */
    public boolean hides(String service) {
        return underAliases.containsKey(service);
    }

    /** Under whose id the first call is remembered: its answer names the case. */
    String keyHolder(String service, String personId, @Nullable String requestKey) {
        return hides(service) ? aliases.keyHolder(personId, requestKey) : personId;
    }

    /** Who hands it in, as far as everything that is written says. */
    Person author(Family family, Person applicant, Map<String, Object> values) {
        var rules = underAliases.get(family.key());
        if (rules == null) {
            return applicant;
        }
        var alias = aliases.open(applicant, rules.signed(values));
        handOver(values.values(), applicant.id(), alias.id());
        return alias;
    }

    /** Files that the person uploaded and names here are the alias's from now on, and no longer say what they were called. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Collection<?> values, String personId, String aliasId) {
        if (!personId.equals(aliasId)) {
            attachments.handOver(ids(values), personId, aliasId);
        }
    }

    /** Files that a clerk uploaded for an applicant and names here are the applicant's from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Collection<?> values, String clerkId, String applicantId) {
        if (!clerkId.equals(applicantId)) {
            attachments.give(ids(values), clerkId, applicantId);
        }
    }

    private static List<String> ids(Collection<?> values) {
        return values.stream()
                .flatMap(v -> v instanceof List<?> many ? many.stream() : Stream.of(v))
                .filter(String.class::isInstance)
                .map(Object::toString)
                .toList();
    }
}
