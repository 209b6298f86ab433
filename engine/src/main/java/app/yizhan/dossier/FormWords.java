package app.yizhan.dossier;

import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.notification.Texts;
import app.yizhan.request.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on a paper of the file: Chinese, whoever prints it, since a file is read by offices. */
@Component
class FormWords {

    static final Locale PAPER = Locale.CHINESE;

    private final Texts texts;
    private final Words cases;
    private final Attachments attachments;

    FormWords(Texts texts, Words cases, Attachments attachments) {
        this.texts = texts;
        this.cases = cases;
        this.attachments = attachments;
    }

    String say(String key) {
        return texts.text(PAPER, key);
    }

    String say(String key, Map<String, ?> args) {
        return texts.text(PAPER, key, args);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("record.day-pattern"), PAPER).format(day);
    }

    String at(LocalDateTime at) {
        return DateTimeFormatter.ofPattern(say("record.time-pattern"), PAPER).format(at);
    }

    String number(int number) {
        return Integer.toString(number);
    }

    String label(CaseOnPaper open, String field) {
        return open.family()
                .field(field)
                .map(known -> cases.label(open.family(), known, PAPER))
                .orElse("");
    }

    /** @param value null: there is none */
    String field(CaseOnPaper open, String key, @Nullable Object value) {
        var field = open.family().field(key).orElse(null);
        if (field == null || value == null) {
            return "";
        }
        if (field.holdsFiles() && value instanceof Collection<?> ids) {
            return ids.stream()
                    .flatMap(id -> attachments.find(id.toString()).stream())
                    .map(Attachment::name)
                    .collect(Collectors.joining("\n"));
        }
        return isDay(open, key)
                ? day(LocalDate.parse(value.toString()))
                : cases.show(open.family(), field, value, PAPER);
    }

    boolean isDay(CaseOnPaper open, String key) {
        return open.family()
                .field(key)
                .filter(field -> field.type().equals("date"))
                .isPresent();
    }
}
