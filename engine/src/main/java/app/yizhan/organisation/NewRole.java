package app.yizhan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a people administrator asks for.
 *
 * @param number of the person
 * @param scopeType school, unit, building, floor or room
 * @param scope code of the unit or place; any for the school
 * @param to last day, included; null: until it is ended
 */
public record NewRole(
        String number,
        String role,
        String scopeType,
        String scope,
        LocalDate from,
        @Nullable LocalDate to) {}
