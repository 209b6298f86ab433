package app.yizhan.housing;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
import app.yizhan.testing.College;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts everybody back into the bed of the files, and holds beds without a case. */
@TestComponent
class Dormitory {

    private final JdbcTemplate jdbc;
    private final DirectoryImport directory;
    private final College college;
    private final SchoolClock clock;

    Dormitory(JdbcTemplate jdbc, DirectoryImport directory, College college, SchoolClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.college = college;
        this.clock = clock;
    }

    void reset() {
        jdbc.update("DELETE FROM bed_allocation");
        jdbc.update("DELETE FROM held_resource");
        jdbc.update("DELETE FROM request");
        take("beds.csv", text -> text);
        take("allocations.csv", text -> text);
    }

    /** Imports one of the college's files after a change. */
    DirectoryReport take(String file, UnaryOperator<String> change) {
        var text = new String(College.files().get(file), StandardCharsets.UTF_8);
        var changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
        return directory.run(Map.of(file, changed), false, true, null);
    }

    /** @return id of the request that holds the bed from now on */
    String hold(String bed, String account) {
        var request = TimeOrderedId.next();
        jdbc.update(
                "INSERT INTO request (id, number, service, applicant_id, applicant_name, status, submitted_at)"
                        + " VALUES (?, ?, 'room-change', ?, 'x', 'RUNNING', ?)",
                request,
                "T-" + request,
                college.personId(account),
                clock.now());
        jdbc.update(
                "INSERT INTO held_resource (id, request_id, kind, ref, held_at, open_mark) VALUES (?, ?, 'bed', ?, ?, 1)",
                TimeOrderedId.next(),
                request,
                bed,
                clock.now());
        return request;
    }
}
