package app.yizhan.record;

import app.yizhan.catalog.Family;
import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.request.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was handed in and filled in on the way, in the order of the forms. */
@Component
class RecordFacts {

    private final Words words;
    private final Attachments attachments;
    private final OriginalMarks originals;
    private final Texts texts;

    RecordFacts(Words words, Attachments attachments, OriginalMarks originals, Texts texts) {
        this.words = words;
        this.attachments = attachments;
        this.originals = originals;
        this.texts = texts;
    }

    /** @param data what the reader may see, by field key */
    List<RecordSheet.Fact> of(Family family, Map<String, Object> data, Locale locale) {
        var told = new HashSet<String>();
        return Stream.concat(
                        family.startForm().fields().stream(),
                        family.forms().values().stream().flatMap(form -> form.fields().stream()))
                .filter(field ->
                        data.get(field.key()) != null && !(field.computed() && field.decides()) && !field.isSignature())
                .distinct()
                .map(field -> new RecordSheet.Fact(
                        words.label(family, field, locale), value(family, field, data.get(field.key()), locale)))
                .filter(fact -> told.add(fact.label() + fact.value()))
                .toList();
    }

    /** A paper names files, which those who may see them open in the pages, and is read in later years. */
    private String value(Family family, FormField field, Object value, Locale locale) {
        if (field.type().equals("files") && value instanceof List<?> ids) {
            return files(ids.stream().map(Object::toString).toList(), locale);
        }
        return field.type().equals("date")
                ? day(LocalDate.parse(value.toString()), locale)
                : words.show(family, field, value, locale);
    }

    /** Each file on a line, below it whether its original was seen. */
    private String files(List<String> ids, Locale locale) {
        var marks = originals.ofFiles(ids).stream().collect(Collectors.groupingBy(OriginalMark::fileId));
        return ids.stream()
                .flatMap(id -> attachments.find(id).stream())
                .flatMap(file -> Stream.concat(
                        Stream.of(file.name()),
                        marks.getOrDefault(file.id(), List.of()).stream().map(mark -> said(mark, locale))))
                .collect(Collectors.joining("\n"));
    }

    private String said(OriginalMark mark, Locale locale) {
        var wrong = mark.withdrawal();
        return wrong == null
                ? texts.text(
                        locale,
                        "original.seen",
                        Map.of("name", mark.seenBy(), "day", day(mark.seenOn(), locale), "where", mark.keptWhere()))
                : texts.text(
                        locale,
                        "original.withdrawn",
                        Map.of(
                                "name", wrong.by(),
                                "day", day(wrong.at().toLocalDate(), locale),
                                "reason", wrong.reason()));
    }

    private String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(texts.text(locale, "record.day-pattern"), locale));
    }
}
