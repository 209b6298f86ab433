package app.yizhan.demo;

import app.yizhan.organisation.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The staff: the documented accounts, and as many more as the college needs. */
final class Staff {

    private final CollegeSize size;
    private final List<Post> posts = new ArrayList<>(Post.ofDemo());

    Staff(CollegeSize size) {
        this.size = size;
        teachers();
        counselors();
        offices();
        branches();
        dormManagers();
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    private void teachers() {
        var classes = size.classes();
        for (var i = 2; i <= classes.size(); i++) {
            var it = classes.get(i - 1);
            var account = "teacher%02d".formatted(i);
            posts.add(Post.inUnit(account, it.college(), Roles.CLASS_TEACHER, List.of(it.code())));
        }
    }

    /** The classes of a college go round its counselors; the first two counselors are documented, so their posts grow. */
    private void counselors() {
        var number = 0;
        for (var college : size.colleges()) {
            var classes = size.classes().stream()
                    .filter(it -> it.college().equals(college))
                    .toList();
            for (var slot = 0; slot < Math.min(size.counselors(), classes.size()); slot++) {
                number++;
                var turn = slot;
                var theirs = classes.stream()
                        .filter(it -> it.index() % size.counselors() == turn)
                        .map(SchoolClass::code)
                        .toList();
                var account = "counselor%02d".formatted(number);
                posts.removeIf(post -> post.account().equals(account));
                posts.add(Post.inUnit(account, college, Roles.COUNSELOR, theirs));
            }
        }
    }

    private void offices() {
        for (var i = 2; i <= size.colleges().size(); i++) {
            var college = size.colleges().get(i - 1);
            posts.add(Post.inUnit("college%02d".formatted(i), college, Roles.COLLEGE_OFFICE, List.of(college)));
            posts.add(Post.inUnit("dean%02d".formatted(i), college, Roles.DEPUTY_SECRETARY, List.of(college)));
        }
    }

    /** The student branches of the other colleges are small: a secretary, two contacts and no committee. */
    private void branches() {
        for (var i = 2; i <= size.colleges().size(); i++) {
            var college = size.colleges().get(i - 1);
            var branch = List.of(UnitLines.studentBranch(college));
            posts.add(Post.inUnit("branch%02d".formatted(i), college, "BRANCH_SECRETARY", branch));
            posts.add(Post.inUnit("contact%02d".formatted(2 * i - 1), college, "PARTY_CONTACT", branch));
            posts.add(Post.inUnit("contact%02d".formatted(2 * i), college, "PARTY_CONTACT", branch));
            posts.add(Post.inUnit(
                    "general%02d".formatted(i), college, "GENERAL_BRANCH", List.of(UnitLines.generalBranch(college))));
        }
    }

    /** The first two have three buildings between them; the others go round the rest. */
    private void dormManagers() {
        IntStream.rangeClosed(3, size.dormManagers()).forEach(i -> {
            var building = 4 + (i - 3) % (size.buildings() - 3);
            var scope = List.of(Housing.code(building));
            posts.add(new Post("dorm%02d".formatted(i), "gy", Roles.DORM_MANAGER, "building", scope));
        });
    }
}
