package app.yizhan.form;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text, numbers, choices and dates. */
@Configuration(proxyBeanMethods = false)
class BasicFieldTypes {

    /** No field of ours needs more; a longer one states its own limit. */
    private static final int TEXT_LIMIT = 200;

    private static final int TEXTAREA_LIMIT = 2000;

    /** A mobile number of the mainland; an address with something before and after the sign. */
    private static final Map<String, Pattern> LOOKS =
            Map.of("phone", Pattern.compile("1\\d{10}"), "email", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));

    @FunctionalInterface
    private interface Reader {
        Object read(Object raw, FormField field) throws FieldType.Unacceptable;
    }

    private record Basic(String type, Reader reader, BiFunction<Object, Locale, String> shown) implements FieldType {
        @Override
        public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
            return reader.read(raw, field);
        }

        @Override
        public String show(Object value, FormField field, Locale locale) {
            return shown.apply(value, locale);
        }
    }

    @Bean
    FieldType textField() {
        return new Basic("text", (raw, f) -> text(raw, f, TEXT_LIMIT), (v, l) -> v.toString());
    }

    @Bean
    FieldType textareaField() {
        return new Basic("textarea", (raw, f) -> text(raw, f, TEXTAREA_LIMIT), (v, l) -> v.toString());
    }

    @Bean
    FieldType numberField() {
        return new Basic("number", BasicFieldTypes::number, (v, l) -> v.toString());
    }

    @Bean
    FieldType flagField(Texts texts) {
        return new Basic(
                "flag",
                BasicFieldTypes::flag,
                (v, l) -> texts.text(l, Boolean.TRUE.equals(v) ? "word.yes" : "word.no", Map.of()));
    }

    @Bean
    FieldType choiceField() {
        return new Basic("choice", BasicFieldTypes::choice, (v, l) -> v.toString());
    }

    @Bean
    FieldType choicesField() {
        return new Basic("choices", BasicFieldTypes::choices, (v, l) -> v.toString());
    }

    @Bean
    FieldType dateField(Texts texts) {
        return new Basic(
                "date",
                BasicFieldTypes::date,
                (v, l) -> texts.text(l, "date", Map.of("date", LocalDate.parse(v.toString()))));
    }

    @Bean
    FieldType datetimeField(Texts texts) {
        return new Basic(
                "datetime",
                BasicFieldTypes::dateTime,
                (v, l) -> texts.text(l, "date", Map.of("date", LocalDateTime.parse(v.toString()))));
    }

    private static Object text(Object raw, FormField field, int limit) throws FieldType.Unacceptable {
        if (!(raw instanceof String s)) {
            throw new FieldType.Unacceptable("field.type.text", Map.of());
        }
        var text = s.strip();
        if (!PlainText.isPlain(text)) {
            throw new FieldType.Unacceptable("field.text.control", Map.of());
        }
        int length = text.codePointCount(0, text.length());
        int max = field.maxLength() == null ? limit : field.maxLength();
        if (length > max) {
            throw new FieldType.Unacceptable("field.text.long", Map.of("max", max, "over", length - max));
        }
        if (field.minLength() != null && length < field.minLength()) {
            throw new FieldType.Unacceptable(
                    "field.text.short", Map.of("min", field.minLength(), "under", field.minLength() - length));
        }
        if (field.validation() != null
                && !LOOKS.get(field.validation()).matcher(text).matches()) {
            throw new FieldType.Unacceptable("field.text." + field.validation(), Map.of());
        }
        return text;
    }

    private static Object number(Object raw, FormField field) throws FieldType.Unacceptable {
        if (!(raw instanceof Number)) {
            throw new FieldType.Unacceptable("field.type.number", Map.of());
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw.toString());
        } catch (NumberFormatException e) {
            throw new FieldType.Unacceptable("field.type.number", Map.of());
        }
        if (number.precision() - number.scale() > 12 || number.scale() > 4) {
            throw new FieldType.Unacceptable("field.type.number", Map.of());
        }
        if (field.min() != null && number.doubleValue() < field.min()) {
            throw new FieldType.Unacceptable("field.number.min", Map.of("min", trimmed(field.min())));
        }
        if (field.max() != null && number.doubleValue() > field.max()) {
            throw new FieldType.Unacceptable("field.number.max", Map.of("max", trimmed(field.max())));
        }
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    private static String trimmed(Double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private static Object flag(Object raw, FormField field) throws FieldType.Unacceptable {
        if (!(raw instanceof Boolean)) {
            throw new FieldType.Unacceptable("field.type.flag", Map.of());
        }
        return raw;
    }

    private static Object choice(Object raw, FormField field) throws FieldType.Unacceptable {
        if (!(raw instanceof String s) || !field.options().contains(s)) {
            throw new FieldType.Unacceptable("field.type.choice", Map.of("options", List.copyOf(field.options())));
        }
        return s;
    }

    /** In the order of the options, each once. */
    private static Object choices(Object raw, FormField field) throws FieldType.Unacceptable {
        if (!(raw instanceof Collection<?> many) || !field.options().containsAll(many)) {
            throw new FieldType.Unacceptable("field.type.choice", Map.of("options", List.copyOf(field.options())));
        }
        return field.options().stream().filter(many::contains).toList();
    }

    private static Object date(Object raw, FormField field) throws FieldType.Unacceptable {
        try {
            return inReach(LocalDate.parse(raw.toString())).toString();
        } catch (DateTimeException e) {
            throw new FieldType.Unacceptable("field.type.date", Map.of());
        }
    }

    private static Object dateTime(Object raw, FormField field) throws FieldType.Unacceptable {
        try {
            var at = wallTime(raw.toString()).truncatedTo(ChronoUnit.SECONDS);
            inReach(at.toLocalDate());
            return at.toString();
        } catch (DateTimeException e) {
            throw new FieldType.Unacceptable("field.type.datetime", Map.of());
        }
    }

    /** With an offset an instant, told in the school's time; without one the school's time itself. */
    private static LocalDateTime wallTime(String text) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime instant
                ? instant.atZoneSameInstant(SchoolClock.ZONE).toLocalDateTime()
                : LocalDateTime.from(read);
    }

    /** Years that the database's DATE holds and a form could mean. */
    private static LocalDate inReach(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new DateTimeException("out of reach");
        }
        return date;
    }
}
