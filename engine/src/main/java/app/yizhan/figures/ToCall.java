package app.yizhan.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for steps that are overdue. Students are never named, whatever they are asked for.
 *
 * @param role key of the role that is asked; null for one person by themselves
 * @param names of the members of staff who hold it, by their numbers
 * @param students whether students are asked
 * @param times how many of the steps
 */
public record ToCall(@Nullable String role, List<String> names, boolean students, int times) {}
