package app.yizhan.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for steps that are overdue. Students are never named, whatever they are asked for.
 *
 * @param role key of the role that is asked; null for one person by themselves
 * @param names of the members of staff who hold it, by their numbers
 * @param staff the same with how they are reached
 * @param students whether students are asked
 * @param times how many of the steps
 */
public record ToCall(@Nullable String role, List<String> names, List<Staff> staff, boolean students, int times) {

    ToCall asked(int often) {
        return new ToCall(role, names, staff, students, often);
    }

    /**
     * One of them.
     *
     * @param phone as the directory has it
     * @param standsIn who acts for them today in this service; null: they are there, or nobody does
     */
    public record Staff(
            String name, @Nullable String phone, @Nullable Staff standsIn) {}
}
