package app.yizhan.processes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people hand in on the way from the application to full membership. */
final class PartyMembershipForms {

    static final String SERVICE = "party-membership";

    private static final String WORDS = "said and written down at some length";

    private PartyMembershipForms() {}

    static Map<String, Object> application(LocalDate born, LocalDate applied) {
        return form("birthDate", born, "applyDate", applied, "application", WORDS);
    }

    static Map<String, Object> act(LocalDate day) {
        return form("actDate", day);
    }

    static Map<String, Object> talk(LocalDate day) {
        return form(
                "actDate",
                day,
                "talkPlace",
                "the branch's room",
                "talkStudy",
                WORDS,
                "talkParty",
                WORDS,
                "talkMotive",
                WORDS,
                "talkLaw",
                WORDS,
                "talkFamily",
                WORDS,
                "briefed",
                true);
    }

    static Map<String, Object> recommendation(LocalDate day) {
        return form("actDate", day, "recommendWay", "LEAGUE");
    }

    static Map<String, Object> assessment(LocalDate day, String next) {
        return form("actDate", day, "rating", "GOOD", "contactWords", WORDS, "cultivation", next);
    }

    static Map<String, Object> candidate(LocalDate day) {
        return form(
                "actDate",
                day,
                "opinionsSummary",
                "agreed",
                "opinionsHeard",
                List.of("GROUP", "CONTACTS", "MEMBERS", "MASSES"));
    }

    static Map<String, Object> publicity(LocalDate start, LocalDate day) {
        return form(
                "actDate", day, "publicityStart", start, "publicityPlace", "the notice board", "objections", "NONE");
    }

    static Map<String, Object> review(LocalDate day) {
        return form("actDate", day, "reviewWays", List.of("TALK", "FILES"), "reviewReport", "passed");
    }

    static Map<String, Object> training(LocalDate day, Number days, Number hours) {
        return form("actDate", day, "trainingDays", days, "trainingHours", hours);
    }

    static Map<String, Object> preReview(LocalDate day, LocalDate leaving) {
        return form("actDate", day, "leavingDate", leaving, "formNumber", "ZY-0001");
    }

    static Map<String, Object> meeting(LocalDate day, int shouldAttend, int present, int yes, int writtenYes) {
        return form(
                "actDate",
                day,
                "voteCandidates",
                1,
                "voteShouldAttend",
                shouldAttend,
                "votePresent",
                present,
                "voteYes",
                yes,
                "voteWrittenYes",
                writtenYes);
    }

    static Map<String, Object> approval(LocalDate day, LocalDate received) {
        return form("actDate", day, "reportReceivedDate", received);
    }

    static Map<String, Object> observation(LocalDate day, String next) {
        return form("actDate", day, "probationWords", WORDS, "observation", next);
    }

    static Map<String, Object> request(LocalDate day) {
        return form("actDate", day, "conversionText", WORDS);
    }

    /** Passed by sixteen of sixteen. */
    static Map<String, Object> conversion(LocalDate day, String resolution) {
        return form(
                "actDate",
                day,
                "conversion",
                resolution,
                "conversionShouldAttend",
                16,
                "conversionPresent",
                16,
                "conversionYes",
                16);
    }

    static Map<String, Object> extension(LocalDate day, int months) {
        return with(conversion(day, "EXTEND"), "extensionMonths", months);
    }

    static Map<String, Object> conversionApproval(LocalDate day) {
        return form("actDate", day, "conversionReportReceivedDate", day);
    }

    static Map<String, Object> archive(LocalDate day) {
        return form("actDate", day, "archived", List.of("APPLICATION", "FORM", "REVIEW", "CONVERSION", "ASSESSMENTS"));
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> form(Object... keysAndValues) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            form.put(keysAndValues[i].toString(), value instanceof LocalDate day ? day.toString() : value);
        }
        return form;
    }
}
