package app.yizhan.document;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Family;
import app.yizhan.document.DocumentContent.Fact;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Person;
import app.yizhan.paper.MaskedName;
import app.yizhan.request.Words;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a document says, from the family's texts, the values of the case and what the school knows. */
@Component
class DocumentWords {

    /** @param fields keys of the form fields whose values it says */
    record Written(DocumentContent content, Set<String> fields) {}

    private final List<DocumentFacts> known;
    private final Words words;
    private final Texts texts;
    private final Settings settings;
    private final SchoolClock clock;

    DocumentWords(List<DocumentFacts> known, Words words, Texts texts, Settings settings, SchoolClock clock) {
        this.known = known;
        this.words = words;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    Written write(Family family, DocumentOrder order, Person holder, Map<String, Object> values) {
        var locale = order.locale();
        var args = args(family, holder, values, locale);
        var title = part(family, order.kind(), order.variant(), "title", locale).orElseGet(() -> family.name(locale));
        var body = part(family, order.kind(), order.variant(), "body", locale).orElse("");
        var issuer = part(family, order.kind(), order.variant(), "issuer", locale)
                .orElseGet(() -> texts.text(locale, "document.issuer"));
        var content = new DocumentContent(
                texts.fill(locale, title, args),
                texts.fill(locale, body, args),
                texts.fill(locale, issuer, args),
                facts(family, order.facts(), args, locale),
                facts(family, order.shown(), args, locale).stream()
                        .map(DocumentWords::masked)
                        .toList());
        Set<String> fields = new TreeSet<>();
        values.keySet().stream()
                .filter(key -> order.facts().contains(key) || (title + body + issuer).contains("{" + key + "}"))
                .forEach(fields::add);
        return new Written(content, fields);
    }

    /** The kind of a document in words, for lists and the check's page. */
    String title(Family family, String kind, @Nullable String variant, Locale locale) {
        return part(family, kind, variant, "title", locale).orElseGet(() -> family.name(locale));
    }

    String label(Family family, String name, Locale locale) {
        return family.text(locale, "document.fact." + name)
                .or(() -> family.field(name).map(field -> words.label(family, field, locale)))
                .orElseGet(() -> texts.text(locale, "document.fact." + name));
    }

    private static Fact masked(Fact fact) {
        return fact.name().equals(PersonFacts.NAME)
                ? new Fact(fact.name(), fact.label(), MaskedName.of(fact.value()))
                : fact;
    }

    private List<Fact> facts(Family family, List<String> names, Map<String, String> args, Locale locale) {
        return names.stream()
                .filter(name -> !args.getOrDefault(name, "").isBlank())
                .map(name -> new Fact(name, label(family, name, locale), args.get(name)))
                .toList();
    }

    private Map<String, String> args(Family family, Person holder, Map<String, Object> values, Locale locale) {
        Map<String, String> args = new HashMap<>();
        values.forEach((key, value) ->
                family.field(key).ifPresent(field -> args.put(key, said(family, field, value, locale))));
        known.forEach(facts -> args.putAll(facts.of(holder, clock.today(), locale)));
        var school = settings.text(DocumentSettings.school(locale));
        args.put("school", school.isBlank() ? texts.text(locale, "document.school") : school);
        args.put("issuedOn", day(clock.today(), locale));
        return args;
    }

    /** A paper is read in later years: dates have theirs. */
    private String said(Family family, FormField field, Object value, Locale locale) {
        return switch (field.type()) {
            case "date" -> day(LocalDate.parse(value.toString()), locale);
            case "datetime" ->
                DateTimeFormatter.ofPattern(texts.text(locale, "record.time-pattern"), locale)
                        .format(LocalDateTime.parse(value.toString()));
            default -> words.show(family, field, value, locale);
        };
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(texts.text(locale, "record.day-pattern"), locale)
                .format(day);
    }

    private static Optional<String> part(
            Family family, String kind, @Nullable String variant, String part, Locale locale) {
        return family.text(locale, "document." + kind + "." + variant + "." + part)
                .or(() -> family.text(locale, "document." + kind + "." + part));
    }
}
