package app.yizhan.notification;

import java.util.Optional;

/** Finds people for messages; implemented where people are kept. */
public interface Recipients {

    Optional<Recipient> find(String personId);
}
