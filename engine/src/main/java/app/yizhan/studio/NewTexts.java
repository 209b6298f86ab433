package app.yizhan.studio;

import app.yizhan.notification.Texts;
import app.yizhan.studio.NewPlan.Said;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a new service says to people, in one language. */
@Component
class NewTexts {

    /** Of the fields that lists show beside the title. */
    private static final int MOST_SHOWN = 3;

    private final Texts texts;

    NewTexts(Texts texts) {
        this.texts = texts;
    }

    /** By key. */
    Map<String, String> of(NewPlan plan, Locale locale) {
        Map<String, String> all = new TreeMap<>();
        var name = said(plan.name(), locale);
        var promise = LimitWords.duration(plan.promise(), texts, locale).orElse(plan.promise());
        all.put(plan.key(), name);
        all.put("category", texts.text(locale, "made.line." + plan.line()));
        all.put("description", said(plan.description(), locale));
        all.put("title", name);
        all.put("subtitle", subtitle(plan));
        all.put("promise", texts.text(locale, "made.promise", Map.of("time", promise)));
        var who = plan.steps().stream()
                .map(step -> said(step.who(), locale))
                .collect(Collectors.joining(texts.text(locale, "lint.and")));
        all.put("guide", texts.text(locale, "made.guide", Map.of("who", who, "time", promise)));
        elements(plan, locale, all);
        plan.fields().forEach(field -> field(field, locale, all));
        if (plan.hasTable()) {
            table(plan, locale, all);
        }
        return all;
    }

    private void elements(NewPlan plan, Locale locale, Map<String, String> all) {
        for (var element : new String[] {
            NewProcess.START,
            NewProcess.APPROVED,
            NewProcess.REJECTED,
            "SubProcess_Withdrawal",
            "StartEvent_Withdrawn",
            "EndEvent_Withdrawn",
            "SubProcess_Cancellation",
            "StartEvent_Cancelled",
            "EndEvent_Cancelled",
            "flow.yes",
            "flow.no"
        }) {
            all.put(element, texts.text(locale, "made." + element));
        }
        plan.steps().forEach(step -> {
            var who = Map.of("who", said(step.who(), locale));
            all.put(step.task(), texts.text(locale, "made.step", who));
            all.put(NewProcess.approved(step), texts.text(locale, "made.approved", who));
            if (step.needed() != null) {
                all.put(NewProcess.needed(step), texts.text(locale, "made.needed", who));
            }
        });
    }

    private static void field(NewPlan.Field field, Locale locale, Map<String, String> all) {
        all.put("field." + field.key() + ".label", said(field.label(), locale));
        field.options()
                .forEach(option ->
                        all.put("option." + field.key() + "." + option.value(), said(option.label(), locale)));
    }

    private void table(NewPlan plan, Locale locale, Map<String, String> all) {
        all.put(NewProcess.DECIDE, texts.text(locale, "made.decide"));
        all.put("table." + plan.table(), texts.text(locale, "made.table"));
        var first = plan.steps().getFirst();
        var usual = first.needed() == null
                ? texts.text(locale, "made.usual", Map.of("who", said(first.who(), locale)))
                : texts.text(locale, "made.nobody");
        all.put("table.usual", usual);
        plan.steps().stream()
                .filter(step -> step.needed() != null)
                .forEach(step -> all.put(
                        "output." + step.needed(),
                        texts.text(locale, "made.usual", Map.of("who", said(step.who(), locale)))));
    }

    /** Whether lists show the field. */
    static boolean isShown(NewPlan.Field field) {
        return switch (field.type()) {
            case DATE, CHOICE, PLACE -> true;
            default -> false;
        };
    }

    private static String subtitle(NewPlan plan) {
        return plan.fields().stream()
                .filter(NewTexts::isShown)
                .limit(MOST_SHOWN)
                .map(field -> "{" + field.key() + "}")
                .collect(Collectors.joining(" "));
    }

    private static String said(Said said, Locale locale) {
        return locale.getLanguage().equals("en") ? said.en() : said.zh();
    }
}
