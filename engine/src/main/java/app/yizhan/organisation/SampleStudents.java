package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.CoverageMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who studies in each college, to try a rule with before anybody applies. */
@Service
@Transactional(readOnly = true)
public class SampleStudents {

    private final CoverageMapper mapper;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    SampleStudents(CoverageMapper mapper, People people, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** The same one each time, by college, ordered by its code; colleges in which nobody studies are left out. */
    public Map<Unit, Person> ofColleges() {
        var first = new TreeMap<String, Person>();
        var colleges = new TreeMap<String, Unit>();
        for (var student : people.byIds(mapper.firstOfClasses(clock.today()))) {
            units.unitOf(student).flatMap(unit -> units.collegeOf(unit.id())).ifPresent(college -> {
                first.putIfAbsent(college.code(), student);
                colleges.put(college.code(), college);
            });
        }
        Map<Unit, Person> samples = new LinkedHashMap<>();
        first.forEach((code, student) -> samples.put(colleges.get(code), student));
        return samples;
    }
}
