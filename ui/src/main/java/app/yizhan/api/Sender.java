package app.yizhan.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a feed: a person, or a program whose token opens the call.
 *
 * @param id of the person or the token, for the record
 * @param person null for a program
 */
record Sender(String id, @Nullable Caller person, Locale locale) {

    static Sender of(Caller caller) {
        return new Sender(caller.id(), caller, caller.locale());
    }

    static Sender of(ApiToken program, Locale locale) {
        return new Sender(program.token().id(), null, locale);
    }
}
