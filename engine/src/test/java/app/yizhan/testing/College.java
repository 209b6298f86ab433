package app.yizhan.testing;

import app.yizhan.demo.CollegeGenerator;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.setting.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * The college that all tests share: the generator's smallest, imported through its files once a database, before the first
 * test. A test that brings its own people says {@code yizhan.test.college=none} and gets a database of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yizhan.test.college", havingValue = "demo", matchIfMissing = true)
public class College implements SmartInitializingSingleton {

    public static final String CHANGES_A_TERM = "10";

    private final DirectoryImport directory;
    private final People people;
    private final Units units;
    private final Settings settings;

    College(DirectoryImport directory, People people, Units units, Settings settings) {
        this.directory = directory;
        this.people = people;
        this.units = units;
        this.settings = settings;
    }

    /** The files as they were imported; the caller may change the map. */
    public static Map<String, byte[]> files() {
        return new LinkedHashMap<>(CollegeGenerator.college(CollegeGenerator.SMALL));
    }

    /** Log-in names of all people of the college, as the file says. */
    public static List<String> accounts() {
        var lines = new String(files().get("people.csv"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        int column = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf("account");
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        var files = files();
        files.keySet().retainAll(directory.fileNames());
        var report = directory.run(files, false, false, null);
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException("The college has problems: " + report.problems());
        }
        // classes share students and a database, in whatever order they run; what is about the limit says its own
        settings.change("room-change.per-term", CHANGES_A_TERM, personId("admin"));
        // a clock that is moved over a Monday would tell every counselor of a plan; what is about plans makes them
        settings.change("visit.plans", "false", personId("admin"));
        settings.change("floor-walk.weekly", "false", personId("admin"));
    }

    /** @param account e.g. {@code student01} */
    public Person person(String account) {
        return people.findByAccount(account).orElseThrow(() -> new IllegalArgumentException(account));
    }

    public String personId(String account) {
        return person(account).id();
    }

    public List<String> personIds(String... accounts) {
        return List.of(accounts).stream().map(this::personId).toList();
    }

    /** @param code e.g. {@code c2301} */
    public Unit unit(String code) {
        return units.byCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    public String unitId(String code) {
        return unit(code).id();
    }
}
