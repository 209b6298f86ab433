package app.yizhan.notification.internal;

import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list in a letter of several items: by kind, what asks for something first as the features order it, each with its address. */
record LetterList(Texts texts, Locale locale, Function<OutboxItem, String> link) {

    /** Longer lists are read in the application. */
    private static final int MOST = 40;

    String of(List<OutboxItem> items) {
        Map<String, List<OutboxItem>> byKind = items.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(OutboxItem::kind, LinkedHashMap::new, Collectors.toList()));
        var list = byKind.size() == 1
                ? lines(items.subList(0, Math.min(MOST, items.size())))
                : byKind.entrySet().stream()
                        .map(kind -> texts.text(locale, "notice." + kind.getKey()) + "\n" + lines(kind.getValue()))
                        .collect(Collectors.joining("\n\n"));
        return items.size() <= MOST
                ? list
                : list + "\n\n" + texts.text(locale, "mail.several.more", Map.of("n", items.size() - MOST));
    }

    private String lines(List<OutboxItem> items) {
        return items.stream()
                .map(item ->
                        "- " + texts.notice(locale, "message." + item.kind(), item.args()) + "\n  " + link.apply(item))
                .collect(Collectors.joining("\n"));
    }
}
