package app.yizhan.organisation;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.PersonMapper;
import app.yizhan.organisation.internal.PersonMapper.HolderRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes a role in a scope an assignment, explained by its holders and since when they hold it. The applicant does not count:
 * a role that only they hold is held by nobody.
 */
@Component
class RoleHolders {

    /** More names would not make the reason clearer. */
    private static final int MOST_REASONS = 5;

    private final PersonMapper people;
    private final Texts texts;

    RoleHolders(PersonMapper people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Assignment inUnit(String role, Unit unit, String why, AssignmentContext context) {
        return assignment(Principal.role(role, "unit", unit.id()), Optional.of(unit), why, context);
    }

    Assignment inSchool(String role, String why, AssignmentContext context) {
        return assignment(Principal.school(role), Optional.empty(), why, context);
    }

    private Assignment assignment(Principal role, Optional<Unit> unit, String why, AssignmentContext context) {
        // whether they may be asked is looked at next: the same answer serves both
        var reasons = people.findHolders(role.role(), role.scopeType(), role.scopeId(), context.day()).stream()
                .filter(holder -> !holder.person().id().equals(context.subject().id()))
                .limit(MOST_REASONS)
                .map(holder -> new Reason(why, facts(role.role(), holder, unit)))
                .toList();
        return reasons.isEmpty() ? Assignment.nobody() : new Assignment(List.of(role), reasons);
    }

    /** Both languages at once: the reason is kept as it was, and read by people of either. */
    private Map<String, String> facts(String role, HolderRow holder, Optional<Unit> unit) {
        var facts = new HashMap<String, String>();
        facts.put("name", holder.person().name());
        facts.put("since", holder.since().toString());
        facts.put("role", texts.text(Locale.CHINESE, "role." + role));
        facts.put("roleEn", texts.text(Locale.ENGLISH, "role." + role));
        unit.ifPresent(u -> {
            facts.put("unit", u.name());
            facts.put("unitEn", u.nameEn());
            facts.put("code", u.code());
        });
        return facts;
    }
}
