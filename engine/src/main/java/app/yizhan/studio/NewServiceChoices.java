package app.yizhan.studio;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Roles;
import app.yizhan.studio.NewPlan.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What can be chosen for a new service. */
@Component
class NewServiceChoices {

    /** In the order of the hall. */
    static final List<String> LINES = List.of("house", "leave", "repair", "cert", "aid", "party", "visit", "night");

    /** Whom rules without an argument ask, by role. */
    private static final Map<String, String> ROLES = Map.of(
            "counselor-of-student", Roles.COUNSELOR,
            "class-teacher-of-student", Roles.CLASS_TEACHER,
            "college-office", Roles.COLLEGE_OFFICE,
            "manager-of-own-building", Roles.DORM_MANAGER);

    private static final Pattern NAMED = Pattern.compile("[a-z-]+\\(([A-Za-z_-]+)\\)");

    private final RuleChoices rules;
    private final Texts texts;

    NewServiceChoices(RuleChoices rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** Rules of whom a step may ask, in words. */
    Map<String, String> deciders(Locale locale) {
        return rules.usual(locale);
    }

    Set<String> deciderRules() {
        return rules.usual(Locale.SIMPLIFIED_CHINESE).keySet();
    }

    /** Students first, then the offices that somebody holds today. */
    Map<String, String> starters(Locale locale) {
        Map<String, String> starters = new LinkedHashMap<>();
        starters.put(Roles.STUDENT, texts.text(locale, "role." + Roles.STUDENT));
        starters.putAll(viewers(locale));
        return starters;
    }

    Map<String, String> viewers(Locale locale) {
        Map<String, String> viewers = new LinkedHashMap<>();
        viewerKeys().forEach(role -> viewers.put(role, texts.text(locale, "role." + role)));
        return viewers;
    }

    Set<String> starterKeys() {
        var keys = viewerKeys();
        keys.add(Roles.STUDENT);
        return keys;
    }

    /** Offices that somebody holds today. */
    Set<String> viewerKeys() {
        return rules.held();
    }

    /** Role that a rule asks. */
    static String roleOf(String rule) {
        var named = NAMED.matcher(rule);
        return named.matches()
                ? named.group(1).toUpperCase(Locale.ROOT).replace('-', '_')
                : ROLES.getOrDefault(rule, "");
    }

    Said roleName(String role) {
        var key = role.isEmpty() ? "made.somebody" : "role." + role;
        return new Said(texts.text(Locale.SIMPLIFIED_CHINESE, key), texts.text(Locale.ENGLISH, key));
    }
}
