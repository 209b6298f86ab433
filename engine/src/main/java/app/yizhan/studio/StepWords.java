package app.yizhan.studio;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.Ladder;
import app.yizhan.notification.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a step says, in words of those who change it. */
@Service
@Transactional(readOnly = true)
public class StepWords {

    /** @param hash of the files that have them */
    private record Known(String hash, Locale locale, Names names) {}

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final RuleWords rules;
    private final Texts texts;
    private volatile @Nullable Known known;

    StepWords(ModelDrafts drafts, FamilyContents contents, RuleWords rules, Texts texts) {
        this.drafts = drafts;
        this.contents = contents;
        this.rules = rules;
        this.texts = texts;
    }

    /** Whom an {@code assign} or another rule asks; empty where it is empty. */
    public String asked(String service, String rule, Locale locale) {
        return rule.isBlank() ? "" : rules.asked(rule, names(service, locale), locale);
    }

    /** The limit of a ladder; empty where there is none. */
    public String limit(String ladder, Locale locale) {
        var limit = ladder.split(";", -1)[0].strip();
        return limit.isEmpty()
                ? ""
                : LimitWords.duration(limit, texts, locale).orElseGet(() -> texts.text(locale, "sheet.limit.said"));
    }

    /** What happens while the step lies, a line each rung; empty where nobody can read it. */
    public List<String> rungs(String service, String ladder, Locale locale) {
        try {
            var names = names(service, locale);
            return ladder.isBlank()
                    ? List.of()
                    : Ladder.parse(ladder).rungs().stream()
                            .map(rung -> texts.text(
                                    locale,
                                    "rung",
                                    Map.of("when", when(rung, locale), "what", acts(rung, names, locale))))
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private String when(Ladder.Rung rung, Locale locale) {
        if (rung.after() != null) {
            return texts.text(locale, "rung.after", Map.of("time", time(rung.after(), locale)));
        }
        if (rung.afterDue() != null) {
            return texts.text(locale, "rung.due.after", Map.of("time", time(rung.afterDue(), locale)));
        }
        return Integer.valueOf(100).equals(rung.percent())
                ? texts.text(locale, "rung.due")
                : texts.text(locale, "rung.percent", Map.of("percent", String.valueOf(rung.percent())));
    }

    private String time(String duration, Locale locale) {
        return LimitWords.duration(duration, texts, locale).orElse(duration);
    }

    private String acts(Ladder.Rung rung, Names names, Locale locale) {
        return rung.acts().stream()
                .map(act -> act(act, names, locale))
                .collect(Collectors.joining(texts.text(locale, "lint.and")));
    }

    private String act(Ladder.Act act, Names names, Locale locale) {
        if (act.every() != null) {
            return texts.text(
                    locale, "rung.remind.every", Map.of("times", act.times(), "time", time(act.every(), locale)));
        }
        var who = act.rule() == null ? "" : rules.say(act.rule(), names, locale);
        return texts.text(locale, "rung." + act.verb(), Map.of("who", who));
    }

    /** A panel asks a dozen times for the same names: those of the files that were read last are kept. */
    private Names names(String service, Locale locale) {
        var files = drafts.draftOrNewest(service);
        var now = known;
        if (now == null
                || !now.hash().equals(files.contentHash())
                || !now.locale().equals(locale)) {
            var names = ModelSheets.names(contents.read(files, (file, broken) -> {}), locale);
            now = new Known(files.contentHash(), locale, names);
            known = now;
        }
        return now.names();
    }
}
