package app.yizhan.notification.internal;

import app.yizhan.notification.NoticeKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of messages that features have named. */
@Component
public class Kinds {

    private final Map<String, NoticeKind> byKey = new LinkedHashMap<>();

    Kinds(List<NoticeKind> kinds) {
        kinds.stream()
                .sorted(Comparator.comparing(NoticeKind::need).thenComparing(NoticeKind::key))
                .forEach(kind -> {
                    if (byKey.put(kind.key(), kind) != null) {
                        throw new IllegalStateException("Two features name the kind " + kind.key());
                    }
                });
    }

    /** Those that ask for something first. */
    public List<NoticeKind> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<NoticeKind> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<String> asking() {
        return byKey.values().stream()
                .filter(kind -> kind.need() == NoticeKind.Need.ACTION)
                .map(NoticeKind::key)
                .toList();
    }

    /** Keys of the kinds that are copies. */
    public List<String> copies() {
        return byKey.values().stream()
                .filter(NoticeKind::copy)
                .map(NoticeKind::key)
                .toList();
    }
}
