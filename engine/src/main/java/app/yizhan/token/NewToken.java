package app.yizhan.token;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is asked for.
 *
 * @param name of the program that will use it
 * @param validUntil last day; at most a year from now
 */
public record NewToken(
        @Nullable String name,
        List<String> scopes,
        @Nullable LocalDate validUntil) {

    public NewToken {
        scopes = List.copyOf(scopes);
    }
}
