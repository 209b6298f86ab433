package app.yizhan.benchmarks;

import app.yizhan.demo.CollegeGenerator;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.request.Requests;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A school of many thousands, imported through its files; its counselors with their students. */
final class School {

    final Ours ours;
    private final Map<String, Iterator<String>> next = new HashMap<>();

    School(Ours ours, int size) {
        this.ours = ours;
        var files = new LinkedHashMap<>(CollegeGenerator.college(size));
        var directory = ours.context.getBean(DirectoryImport.class);
        files.keySet().retainAll(directory.fileNames());
        var report = directory.run(files, false, true, null);
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException("The school has problems: " + report.problems());
        }
        ours.jdbc.execute("ANALYZE TABLE person, role_grant, room, bed, bed_allocation");
    }

    List<String> counselors(int most) {
        return ours.jdbc.queryForList(
                "SELECT person_id FROM role_grant WHERE role = 'COUNSELOR' GROUP BY person_id ORDER BY person_id LIMIT ?",
                String.class,
                most);
    }

    List<String> studentsOf(String counselor) {
        return ours.jdbc.queryForList("""
                SELECT p.id FROM role_grant g JOIN person p ON p.class_id = g.scope_id
                WHERE g.person_id = ? AND g.role = 'COUNSELOR' AND p.kind = 'STUDENT' ORDER BY p.id""", String.class, counselor);
    }

    /** Each once. */
    String nextStudentOf(String counselor) {
        return next.computeIfAbsent(counselor, id -> studentsOf(id).iterator()).next();
    }

    /** A leave of one day that the counselor decides alone. */
    void asksForLeave(String student, LocalDate day) {
        Map<String, Object> data = new HashMap<>();
        data.put("type", "PERSONAL");
        data.put("start", day.atTime(8, 0).toString());
        data.put("end", day.atTime(20, 0).toString());
        data.put("leaveCity", false);
        data.put("destination", "家里");
        data.put("phone", "13800000000");
        data.put("parentInformed", true);
        data.put("reason", "姐姐结婚，回家一天。");
        ours.context.getBean(Requests.class).submit("leave", data, null, student);
    }
}
