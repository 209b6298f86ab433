package app.yizhan.studio;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.SampleStudents;
import app.yizhan.organisation.Unfilled;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.organisation.UnknownRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a rule would ask today, tried with a student of each college before anybody applies. */
@Service
@Transactional(readOnly = true)
public class RulePreview {

    /** Why nobody is named. */
    public enum Answer {
        FOUND,
        /** Nobody holds what the rule asks for. */
        NOBODY,
        /** What the request says decides. */
        BY_REQUEST
    }

    /**
     * @param college its name
     * @param people who would be asked, without the student who was tried; empty unless found
     */
    public record Place(String college, Answer answer, List<Person> people) {}

    /**
     * @param places colleges by code
     * @param nowhere names of classes, colleges or buildings in which nobody would be found, at most {@link #MOST}
     * @param more how many there are beyond those
     */
    public record Preview(List<Place> places, List<String> nowhere, int more) {}

    private static final int MOST = 8;
    private static final Preview NOTHING = new Preview(List.of(), List.of(), 0);

    private final SampleStudents samples;
    private final AssignmentRules rules;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    RulePreview(SampleStudents samples, AssignmentRules rules, People people, Units units, SchoolClock clock) {
        this.samples = samples;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** Nothing where the rule is none that anybody can keep to. */
    public Preview of(String rule, Locale locale) {
        if (!rules.knows(rule)) {
            return NOTHING;
        }
        var unfilled = rules.unfilled(rule);
        var lacking = lacking(unfilled);
        List<Place> places = new ArrayList<>();
        samples.ofColleges().forEach((college, student) -> {
            boolean lacks = unfilled.everywhere() || lacking.contains(college.code());
            places.add(place(rule, college, student, lacks, locale));
        });
        var names = unfilled.places().stream().map(place -> place.name(locale)).toList();
        return new Preview(places, names.stream().limit(MOST).toList(), Math.max(0, names.size() - MOST));
    }

    private Place place(String rule, Unit college, Person student, boolean lacks, Locale locale) {
        var name = locale.getLanguage().equals("en") ? college.nameEn() : college.name();
        var found = new LinkedHashSet<Person>();
        try {
            var context = new AssignmentContext(student, Map.of(), clock.today());
            rules.resolve(rule, context)
                    .principals()
                    .forEach(principal -> found.addAll(people.reachedBy(principal, student.id())));
        } catch (UnknownRule unknown) {
            return new Place(name, Answer.NOBODY, List.of());
        }
        found.remove(student);
        if (!found.isEmpty()) {
            return new Place(name, Answer.FOUND, List.copyOf(found));
        }
        return new Place(name, lacks ? Answer.NOBODY : Answer.BY_REQUEST, List.of());
    }

    /** Codes of the colleges in which somebody is missing: for all of it, or for a class that lies in it. */
    private Set<String> lacking(Unfilled unfilled) {
        return unfilled.places().stream()
                .flatMap(place -> units.byCode(place.code()).stream())
                .flatMap(unit -> units.collegeOf(unit.id()).stream())
                .map(Unit::code)
                .collect(Collectors.toSet());
    }
}
