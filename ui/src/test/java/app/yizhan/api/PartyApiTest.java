package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class PartyApiTest {

    private static final String RULE = "/party/packs/RP-2014/rules/22-early";

    @Autowired
    Api api;

    @Autowired
    SchoolClock clock;

    private Api.Answer check(String account, String pack, String step, String facts) {
        var body =
                Map.of("pack", pack, "step", step, "facts", JsonMapper.shared().readTree(facts.replace('\'', '"')));
        return api.post(account, "/party/check", body);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            02  | {'applyDate':'2026-01-31'}                                  | true  |             |            | 2026-02-28 |
            01  | {'birthDate':'2008-09-02','applyDate':'2026-09-01'}         | false | NOT_ELIGIBLE_AGE | 2026-09-02 |       |
            07  | {'activistDate':'2025-09-16','candidateDate':'2026-09-15'}  | false | GAP_NOT_MET | 2026-09-16 |            |
            08b | {'publicityStart':'2026-09-28'}                             | true  |             | 2026-10-10 |            |
            17  | {'meetingDate':'2026-11-20'}                                | true  |             |            | 2027-02-20 | 2027-05-20
            23  | {'meetingDate':'2026-11-20','conversionMeetingDate':'2027-11-19'} | false | GAP_NOT_MET | 2027-11-20 |      |
            15  | {'vote':{'shouldAttend':20,'present':11,'yes':9,'writtenYes':2}} | true |             |            |            |
            11  | {'trainingDays':2.5,'trainingHours':20}                     | false | TRAIN_NONE  |            |            |
            """)
    void the_secretary_learns_what_the_rules_say(
            String step, String facts, boolean ok, String code, String earliest, String due, String hard) {
        var answer = check("branch01", "RP-2026", step, facts);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/ok").asBoolean()).isEqualTo(ok);
        assertThat(answer.at("/codes").valueStream().map(JsonNode::asString).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        if (earliest != null) {
            assertThat(answer.text("earliest")).isEqualTo(earliest);
        }
        assertThat(answer.json().path("due").asString("")).isEqualTo(due == null ? "" : due);
        assertThat(answer.json().path("hardLimit").asString("")).isEqualTo(hard == null ? "" : hard);
        assertThat(answer.at("/provisional").asBoolean()).isFalse();
        assertThat(answer.at("/basis/0/article").asString()).isNotBlank();
    }

    @Test
    void it_is_for_those_who_have_to_do_with_membership() {
        for (var account : List.of(
                "branch01",
                "commissar01",
                "contact01",
                "contact02",
                "general01",
                "committee01",
                "org01",
                "org02",
                "school01")) {
            assertThat(check(account, "RP-2026", "02", "{'applyDate':'2026-01-31'}")
                            .status())
                    .as(account)
                    .isEqualTo(200);
        }
        for (var account : List.of("student01", "counselor01", "dean01", "admin", "auditor", "league01")) {
            assertThat(check(account, "RP-2026", "02", "{}").status())
                    .as(account)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_missing_or_wrong_is_told_by_its_name() {
        assertThat(fields(check("branch01", "RP-2026", "02", "{}"))).containsExactly("applyDate");
        assertThat(fields(check("branch01", "RP-1945", "02", "{}"))).containsExactly("pack");
        assertThat(fields(check("branch01", "RP-2026", "26", "{}"))).containsExactly("step");
        assertThat(fields(check("branch01", "RP-2014", "08a", "{}"))).containsExactly("step");
        assertThat(fields(check("branch01", "RP-2026", "02", "{'applyDate':7,'shoeSize':43}")))
                .containsExactlyInAnyOrder("applyDate", "shoeSize");
        assertThat(fields(api.post("branch01", "/party/check", Map.of()))).containsExactly("pack");
    }

    private static List<String> fields(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        return answer.at("/fields").findValuesAsString("name");
    }

    @Test
    void a_small_branch_and_a_general_branch_have_other_hands() {
        assertThat(check("org01", "RP-2026", "07", "{'branchFullMembers':6}").text("actor"))
                .isEqualTo("BRANCH_MEETING");
        var approval = check("org01", "RP-2026", "17", "{'unitType':'PARTY_GENERAL_BRANCH'}");
        assertThat(approval.text("actor")).isEqualTo("SCHOOL_PARTY_COMMITTEE");
        var meeting = check("org01", "RP-2026", "15", "{'unitType':'党总支','meetingDate':'2026-11-20'}");
        assertThat(meeting.text("next")).isEqualTo("15b");
    }

    @Test
    void what_is_asked_for_a_review_is_read_by_those_who_ask_and_counted_by_those_above() {
        var today = clock.today().toString();
        Map<String, Object> form =
                Map.of("birthDate", "2005-03-01", "applyDate", today, "application", "我志愿加入中国共产党，请党组织考验我，帮助我。");
        var open = api.post("student09", "/requests", Map.of("service", "party-membership", "data", form));
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        var review = "/party/reviews/" + open.text("id");
        Map<String, Object> asked =
                Map.of("relation", "father", "name", "waldkauz", "office", "a town", "way", "LETTER", "sentOn", today);
        var made = api.post("branch01", review + "/inquiries", asked);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        var inquiry = review + "/inquiries/" + made.text("id");
        assertThat(api.get("commissar01", review).at("/items/0/name").asString())
                .isEqualTo("waldkauz");
        assertThat(api.get("committee01", review).at("/asked").asInt()).isEqualTo(1);
        assertThat(api.get("committee01", review).at("/items").isArray()).isFalse();
        for (var other : List.of("student09", "contact01", "counselor01", "admin")) {
            assertThat(api.get(other, review).status()).as(other).isEqualTo(404);
        }
        assertThat(api.post("committee01", inquiry + "/drop", Map.of()).status())
                .isEqualTo(404);
        Map<String, Object> said = Map.of("day", today, "outcome", "NO_ANSWER", "answer", "nobody wrote");
        assertThat(fields(api.post("branch01", inquiry + "/answered", said))).containsExactly("outcome");
        assertThat(api.post("branch01", inquiry + "/drop", Map.of()).status()).isEqualTo(200);
        assertThat(api.get("branch01", review).at("/dropped").asInt()).isEqualTo(1);
        api.withdraw("student09", open.text("id"));
        assertThat(api.post("branch01", review + "/inquiries", asked).code()).isEqualTo("INQUIRY_CASE_ENDED");
        assertThat(api.get("branch01", review).at("/items").isArray()).isFalse();
    }

    @Test
    void reports_are_handed_in_and_read_and_assessments_written_where_nobody_is_named() {
        var request = activist("student10");
        var all = api.get("student10", "/party/cases/" + request + "/duties").at("/items");
        assertThat(all.findValuesAsString("kind")).containsExactly("ASSESSMENT", "REPORT");
        var assessment = "/party/duties/" + all.at("/0/id").asString();
        var report = "/party/duties/" + all.at("/1/id").asString();
        Map<String, Object> said = Map.of("day", clock.today().toString(), "text", "blaumeise");
        assertThat(api.post("student11", report + "/report", said).status()).isEqualTo(404);
        assertThat(api.post("student10", assessment + "/report", said).status()).isEqualTo(404);
        assertThat(fields(api.post("student10", report + "/report", Map.of("text", "x"))))
                .containsExactly("day");
        assertThat(api.post("student10", report + "/report", said).status()).isEqualTo(201);
        assertThat(api.post("student10", report + "/report", said).code()).isEqualTo("DUTY_DONE");
        assertThat(api.get("branch01", report).text("said")).isEqualTo("blaumeise");
        assertThat(api.get("committee01", report).at("/said").isNull()).isTrue();
        assertThat(api.get("counselor01", report).status()).isEqualTo(404);
        assertThat(api.post("student10", report + "/confirm", Map.of()).status())
                .isEqualTo(404);
        assertThat(fields(api.post("branch01", report + "/give-back", Map.of())))
                .containsExactly("reason");
        assertThat(api.post("branch01", report + "/give-back", Map.of("reason", "say more"))
                        .status())
                .isEqualTo(200);
        assertThat(api.post("student10", report + "/report", said).status()).isEqualTo(201);
        assertThat(fields(api.post("branch01", report + "/confirm", Map.of()))).containsExactly("version");
        assertThat(api.post("branch01", report + "/confirm", Map.of("version", "2026"))
                        .code())
                .isEqualTo("DUTY_REWRITTEN");
        var read = Map.of("version", api.get("branch01", report).text("version"));
        assertThat(api.post("branch01", report + "/confirm", read).status()).isEqualTo(200);
        Map<String, Object> assessed =
                Map.of("day", clock.today().toString(), "rating", "GOOD", "words", "studies hard and helps");
        assertThat(api.post("student10", assessment + "/assessment", assessed).status())
                .isEqualTo(404);
        assertThat(api.post("branch01", assessment + "/assessment", assessed).status())
                .isEqualTo(201);
        assertThat(api.post("branch01", assessment + "/confirm", Map.of()).code())
                .isEqualTo("DUTY_OWN");
        assertThat(api.get("branch01", "/party/duties").at("/toRead").findValuesAsString("requestId"))
                .contains(request);
        api.withdraw("student10", request);
        assertThat(api.post("branch01", assessment + "/confirm", Map.of()).code())
                .isEqualTo("DUTY_CASE_ENDED");
    }

    /** Since yesterday, recorded today. */
    private String activist(String student) {
        var day = clock.today().minusDays(1).toString();
        var words = "written down at some length";
        Map<String, Object> form =
                Map.of("birthDate", "2005-03-01", "applyDate", day, "applyReason", "on paper", "application", words);
        var open = api.post(student, "/requests", Map.of("service", "party-membership", "data", form));
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        var talk = new HashMap<String, Object>(Map.of("talkPlace", "201", "briefed", true));
        List.of("talkStudy", "talkParty", "talkMotive", "talkLaw", "talkFamily")
                .forEach(field -> talk.put(field, words));
        for (var act : List.of(talk, new HashMap<String, Object>(Map.of("recommendWay", "LEAGUE")))) {
            act.put("actDate", day);
            act.put("lateReason", "written down later");
            var decided = api.decide("branch01", open.text("id"), Map.of("action", "APPROVE", "data", act));
            assertThat(decided.status()).as("%s", decided).isEqualTo(200);
        }
        return open.text("id");
    }

    @Test
    void a_file_is_kept_by_those_who_lead_the_branch_and_printed_by_those_who_may_read_it() {
        var today = clock.today().toString();
        Map<String, Object> form =
                Map.of("birthDate", "2005-03-01", "applyDate", today, "application", "我志愿加入中国共产党，请党组织考验我，帮助我。");
        var open = api.post("student11", "/requests", Map.of("service", "party-membership", "data", form));
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        var file = "/party/files/" + open.text("id");
        assertThat(api.get("branch01", file).at("/papers/0/state").asString()).isEqualTo("MISSING");
        Map<String, Object> kept = Map.of("papers", List.of("application"), "dated", today, "keptWhere", "cupboard 2");
        assertThat(fields(api.post("branch01", file + "/papers", Map.of()))).containsExactly("keptWhere");
        assertThat(api.post("committee01", file + "/papers", kept).status()).isEqualTo(404);
        assertThat(api.post("branch01", file + "/papers", kept).status()).isEqualTo(201);
        assertThat(api.get("org01", file).at("/papers/0/keptWhere").asString()).isEqualTo("cupboard 2");
        for (var path : List.of("/index.pdf", "/forms/application.pdf", "/forms/talk.pdf?blank=true")) {
            assertThat(api.get("branch01", file + path).status()).as(path).isEqualTo(200);
            assertThat(api.get("student12", file + path).status()).as(path).isEqualTo(404);
        }
        assertThat(api.get("student11", file).status()).isEqualTo(404);
        assertThat(api.get("student11", file + "/forms").at("/items").findValuesAsString("form"))
                .containsExactly("application");
        assertThat(api.get("student11", file + "/forms/talk.pdf").status()).isEqualTo(404);
        assertThat(api.post("branch01", file + "/papers/application/take-out", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.post("branch01", file + "/papers/application/take-out", Map.of())
                        .status())
                .isEqualTo(404);
        api.withdraw("student11", open.text("id"));
    }

    @Test
    void two_people_correct_a_rule() {
        var packs = api.get("branch01", "/party/packs").at("/items");
        assertThat(packs.findValuesAsString("pack")).containsExactly("RP-2026", "RP-2014");
        assertThat(packs.at("/0/toBeChecked").asInt()).isZero();
        Map<String, Object> said = Map.of("value", "-21", "article", "32", "source", "the official text");
        assertThat(api.post("branch01", RULE + "/statements", said).status()).isEqualTo(404);
        var statement = api.post("org01", RULE + "/statements", said);
        assertThat(statement.status()).as("%s", statement).isEqualTo(201);
        assertThat(api.post("org02", RULE + "/statements", said).code()).isEqualTo("RULING_OPEN");
        var answer = RULE + "/statements/" + statement.text("id") + "/answer";
        assertThat(api.post("org01", answer, Map.of("agree", true)).code()).isEqualTo("SAME_HAND");
        assertThat(rule().at("/waiting/value").asString()).isEqualTo("-21");
        assertThat(api.post("org02", answer, Map.of("agree", true)).status()).isEqualTo(200);
        assertThat(rule().path("value").asString()).isEqualTo("-21");
        assertThat(rule().path("standing").asString()).isEqualTo("CONFIRMED");
        var asked = check("branch01", "RP-2014", "22", "{'probationEnd':'2027-11-20'}");
        assertThat(asked.text("earliest")).isEqualTo("2027-10-30");
    }

    private JsonNode rule() {
        for (var step : api.get("contact01", "/party/packs/RP-2014").at("/steps")) {
            for (var rule : step.path("rules")) {
                if (rule.path("rule").asString().equals("22-early")) {
                    return rule;
                }
            }
        }
        throw new AssertionError("no rule");
    }
}
