package app.yizhan.organisation;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a rule may look at.
 *
 * @param subject the applicant
 * @param values the request's form values by key; a person is named by id
 * @param day the day for which roles count
 */
public record AssignmentContext(Person subject, Map<String, Object> values, LocalDate day) {}
