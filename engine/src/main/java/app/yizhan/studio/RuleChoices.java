package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.RoleCoverage;
import app.yizhan.organisation.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a step may ask or tell, to choose from: offices that somebody holds today. Other rules are written into the model. */
@Service
@Transactional(readOnly = true)
public class RuleChoices {

    private static final List<String> OF_THE_STUDENT =
            List.of("class-teacher-of-student", "counselor-of-student", "college-office", "manager-of-own-building");

    /** These look after the system, not after students. */
    private static final Set<String> NEVER = Set.of(Roles.ADMIN, Roles.PEOPLE_ADMIN, Roles.AUDITOR);

    private final RoleCoverage coverage;
    private final RuleWords words;
    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final Texts texts;

    RuleChoices(RoleCoverage coverage, RuleWords words, ModelDrafts drafts, FamilyContents contents, Texts texts) {
        this.coverage = coverage;
        this.words = words;
        this.drafts = drafts;
        this.contents = contents;
        this.texts = texts;
    }

    /** @param known rules that the model has already, offered as well whatever they are; words by rule */
    public Map<String, String> of(String service, List<String> known, Locale locale) {
        var names = Names.of(contents.read(drafts.draftOrNewest(service), (file, broken) -> {}), locale);
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(known.stream(), usual())
                .forEach(rule -> choices.putIfAbsent(rule, words.say(rule, names, locale)));
        return choices;
    }

    /** What there is for a service of which nothing is said yet. */
    Map<String, String> usual(Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        usual().forEach(rule -> choices.putIfAbsent(rule, words.say(rule, Names.OF_THE_MODEL, locale)));
        return choices;
    }

    /** Offices that somebody holds today, by key. */
    Set<String> held() {
        return Stream.of(coverage.inColleges(), coverage.inSchool())
                .flatMap(this::offices)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> usual() {
        return Stream.of(OF_THE_STUDENT.stream(), inColleges(), inSchool()).flatMap(rules -> rules);
    }

    /** The same with whom the request itself names: its applicant, people in its fields, managers of places in them. */
    public Map<String, String> forStep(String service, List<String> known, Locale locale) {
        var content = contents.read(drafts.draftOrNewest(service), (file, broken) -> {});
        var names = ModelSheets.names(content, locale);
        Map<String, String> choices = new LinkedHashMap<>(of(service, known, locale));
        Stream.concat(Stream.of("applicant", "duty-counselor", "unit-queue"), inFields(content))
                .forEach(rule -> choices.putIfAbsent(rule, words.say(rule, names, locale)));
        return choices;
    }

    private static Stream<String> inFields(FamilyContent content) {
        return content.startForm().map(content.forms()::get).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> !field.sensitive())
                .flatMap(field -> switch (field.type()) {
                    case "person" -> Stream.of("form(" + field.key() + ")", "counselor-of(" + field.key() + ")");
                    case "staff" -> Stream.of("form(" + field.key() + ")");
                    case "bed", "place" -> Stream.of("manager-of-building(" + field.key() + ")");
                    default -> Stream.empty();
                });
    }

    private Stream<String> inColleges() {
        return offices(coverage.inColleges())
                .filter(role -> !role.equals(Roles.COLLEGE_OFFICE))
                .map(role -> "head-of-college(" + role.toLowerCase(Locale.ROOT).replace('_', '-') + ")");
    }

    private Stream<String> inSchool() {
        return offices(coverage.inSchool()).map(role -> "role(" + role + ")");
    }

    /** Of those the ones that have a name and look after students. */
    private Stream<String> offices(Set<String> held) {
        var named = texts.keys("role.");
        return held.stream()
                .filter(role -> !NEVER.contains(role) && named.contains("role." + role) && role.matches("[A-Z_]+"));
    }
}
