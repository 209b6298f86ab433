package app.yizhan.party;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people may say that a rule is. */
final class RuleValues {

    private static final int LONGEST_ARTICLE = 40;
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST = 1_000;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private RuleValues() {}

    /** @throws InvalidFields fields {@code value}, {@code article}, {@code source}, with every fault there is */
    static void check(PartyRule rule, String value, String article, String source) {
        List<Refusal.Field> faults = new ArrayList<>();
        if (!fits(rule, value)) {
            faults.add(new Refusal.Field("value", "party.error.value." + form(rule.unit()), Map.of("most", MOST)));
        }
        if (article.length() > LONGEST_ARTICLE || !PlainText.isPlain(article)) {
            faults.add(new Refusal.Field("article", "party.error.words", Map.of("most", LONGEST_ARTICLE)));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE || !PlainText.isPlain(source)) {
            faults.add(new Refusal.Field("source", "party.error.source", Map.of("most", LONGEST_SOURCE)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }

    private static String form(RuleUnit unit) {
        return unit == RuleUnit.SHARE || unit == RuleUnit.DATE ? unit.name() : "NUMBER";
    }

    private static boolean fits(PartyRule rule, String value) {
        return switch (rule.unit()) {
            case SHARE -> value.matches("[1-9]\\d?/[1-9]\\d?") && isPart(Share.parse(value));
            case DATE -> isDay(value);
            default -> value.matches("-?\\d{1,4}") && isWithin(rule, Integer.parseInt(value));
        };
    }

    /** Only a gap may lie before its base: an application some days before the probation ends. */
    private static boolean isWithin(PartyRule rule, int amount) {
        return switch (rule.kind()) {
            case MIN_GAP -> Math.abs(amount) <= MOST;
            case DEADLINE, PERIOD, PUBLICITY, DOCUMENT -> amount >= 1 && amount <= MOST;
            default -> amount >= 0 && amount <= MOST;
        };
    }

    private static boolean isPart(Share share) {
        return share.part() < share.whole();
    }

    private static boolean isDay(String value) {
        try {
            var day = LocalDate.parse(value);
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
