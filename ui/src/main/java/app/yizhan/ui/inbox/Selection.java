package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tasks chosen to be decided together: all of the step of the first. */
final class Selection {

    static final int MOST = 100;

    private final Map<String, InboxEntry> chosen = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** Whether a task can be decided together with others at all. */
    static boolean isOffered(InboxEntry entry) {
        return entry.purpose().equals("DECIDE");
    }

    boolean fits(InboxEntry entry) {
        return first().map(f -> f.service().equals(entry.service()) && f.step().equals(entry.step()))
                        .orElse(true)
                && (chosen.size() < MOST || chosen.containsKey(entry.slotId()));
    }

    Optional<InboxEntry> first() {
        return chosen.values().stream().findFirst();
    }

    boolean contains(String slotId) {
        return chosen.containsKey(slotId);
    }

    /** @return whether it is in, or out, as wanted */
    boolean choose(InboxEntry entry, boolean in) {
        if (in && !fits(entry)) {
            return false;
        }
        if (in) {
            chosen.put(entry.slotId(), entry);
        } else {
            chosen.remove(entry.slotId());
        }
        changed.run();
        return true;
    }

    List<InboxEntry> all() {
        return List.copyOf(chosen.values());
    }

    int size() {
        return chosen.size();
    }

    void clear() {
        chosen.clear();
        changed.run();
    }

    /** What is no longer in the list is no longer chosen. */
    void retain(Collection<InboxEntry> listed) {
        var ids = listed.stream().map(InboxEntry::slotId).collect(Collectors.toSet());
        if (chosen.keySet().retainAll(ids)) {
            changed.run();
        }
    }
}
