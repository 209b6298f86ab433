package app.yizhan.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds people for messages; implemented where people are kept. */
public interface Recipients {

    Optional<Recipient> find(String personId);

    /** Roles that the person holds today, in whatever scope. */
    default Set<String> rolesOf(String personId) {
        return Set.of();
    }

    /** Ids under which messages for a person lie: their own, and those of their aliases. */
    default List<String> boxesOf(String personId) {
        return List.of(personId);
    }
}
