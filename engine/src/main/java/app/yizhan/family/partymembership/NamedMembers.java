package app.yizhan.family.partymembership;

import app.yizhan.party.PartyTree;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contacts and introducers are full members, different people, and not the applicant. Source: articles 9 and 14; practice. */
@Component
class NamedMembers {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "05", List.of("contactOne", "contactTwo"),
            "09", List.of("introducerOne", "introducerTwo"));

    private final PartyTree tree;

    NamedMembers(PartyTree tree) {
        this.tree = tree;
    }

    /** @throws InvalidFields naming the first field in which somebody stands who cannot be it */
    void check(Request request, String code, Map<String, Object> values) {
        Set<String> named = new HashSet<>(Set.of(request.applicantId()));
        for (var field : FIELDS.getOrDefault(code, List.of())) {
            var person = PartyMembership.text(values, field);
            if (!person.isEmpty() && !named.add(person)) {
                throw new InvalidFields(field, "party-membership.member.twice", Map.of());
            }
            if (!person.isEmpty() && !tree.isFullMember(person)) {
                throw new InvalidFields(field, "party-membership.member.full", Map.of());
            }
        }
    }
}
