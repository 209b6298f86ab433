package app.yizhan.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever keeps the reasons for which a request is rejected or returned. */
public interface ReasonNames {

    /**
     * Also of reasons that are offered no more; what is unknown is left out.
     *
     * @param codes as decisions keep them
     * @return names by code
     */
    Map<String, String> names(String service, Set<String> codes, Locale locale);

    /** The history with its reasons in words, all read at once. */
    default List<TimelineEntry> in(List<TimelineEntry> history, String service, Locale locale) {
        var codes = history.stream()
                .map(TimelineEntry::reasonCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = names(service, codes, locale);
        return history.stream()
                .map(entry -> Optional.ofNullable(entry.reasonCode())
                        .map(names::get)
                        .map(entry::because)
                        .orElse(entry))
                .toList();
    }
}
