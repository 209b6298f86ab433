package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.StatementCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class PackRulingsTest {

    private static final String PACK = "RP-2026";
    private static final String LEAVING = "13-leaving";
    private static final Map<String, Object> LEAVES =
            Map.of("preReviewDate", "2026-03-31", "leavingDate", "2026-05-01");

    @Autowired
    RulePacks packs;

    @Autowired
    PackRulings rulings;

    @Autowired
    SchoolRules school;

    @Autowired
    PartyChecks checks;

    @Autowired
    PackImport bringing;

    @Autowired
    PartyWords words;

    @Autowired
    Texts texts;

    @Autowired
    Audit audit;

    @Autowired
    College college;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    StatementCount statements;

    private String first = "";
    private String second = "";
    private String secretary = "";

    @BeforeEach
    void people() {
        first = college.personId("org01");
        second = college.personId("org02");
        secretary = college.personId("branch01");
    }

    @AfterEach
    void as_shipped() {
        jdbc.update("DELETE FROM party_ruling");
        jdbc.update("DELETE FROM party_rule WHERE school = 1");
        packs.changed();
    }

    private String state(String rule, String value) {
        return rulings.state(PACK, rule, value, "", "the official text", null, first)
                .id();
    }

    private Verdict leaving() {
        return checks.check(PACK, "13", LEAVES, secretary);
    }

    @Test
    void a_rule_refuses_when_two_people_have_confirmed_it() {
        assertThat(leaving().ok()).isTrue();
        assertThat(leaving().warnings()).extracting(Verdict.Warning::code).contains(Verdict.TO_BE_CHECKED);
        var id = state(LEAVING, "3");
        assertThat(leaving().ok()).isTrue();
        refused("SAME_HAND", () -> rulings.answer(PACK, LEAVING, id, true, null, first));
        rulings.answer(PACK, LEAVING, id, true, null, second);
        assertThat(leaving().codes()).containsExactly("LEAVING_LT_3M");
        assertThat(leaving().basis())
                .filteredOn(basis -> basis.rule().code().equals(LEAVING))
                .singleElement()
                .satisfies(basis ->
                        assertThat(words.article(basis.rule(), Locale.ENGLISH)).contains("the official text"));
        refused("RULING_OVER", () -> rulings.answer(PACK, LEAVING, id, true, null, second));
    }

    @Test
    void a_question_asks_the_database_only_who_asks() throws Exception {
        leaving();
        assertThat(statements.sentBy(this::leaving)).hasSize(2).noneMatch(sent -> sent.contains("PartyMapper"));
    }

    @Test
    void a_correction_holds_for_the_next_question_and_outlives_the_next_start() {
        rulings.answer(PACK, LEAVING, state(LEAVING, "1"), true, null, second);
        assertThat(leaving().ok()).isTrue();
        bringing.bringIn();
        packs.changed();
        assertThat(packs.get(PACK).rule(LEAVING).orElseThrow().value()).isEqualTo("1");
        rulings.answer(PACK, LEAVING, state(LEAVING, "6"), true, null, second);
        assertThat(leaving().codes()).containsExactly("LEAVING_LT_3M");
    }

    @Test
    void what_the_files_say_now_is_taken_in_at_each_start() {
        jdbc.update("UPDATE party_rule SET val = '9' WHERE pack = ? AND code = '07-cultivation'", PACK);
        jdbc.update("UPDATE party_step SET actor = 'BRANCH' WHERE pack = ? AND code = '07'", PACK);
        jdbc.update("DELETE FROM party_rule WHERE pack = ? AND code = '25-archive'", PACK);
        packs.changed();
        assertThat(packs.get(PACK)).isNotEqualTo(Packs.shipped(PACK));
        bringing.bringIn();
        packs.changed();
        assertThat(packs.get(PACK)).isEqualTo(Packs.shipped(PACK));
        assertThat(packs.all()).extracting(RulePack::code).containsExactly("RP-2026", "RP-2014");
    }

    @Test
    void what_two_people_said_of_a_warning_does_not_hold_for_the_refusal_that_is_shipped_in_its_place() {
        rulings.answer(PACK, LEAVING, state(LEAVING, "3"), true, null, second);
        rulings.answer(PACK, "07-cultivation", state("07-cultivation", "1"), true, null, second);
        var waits = state(LEAVING, "4");
        jdbc.update("UPDATE party_rule SET hard = 0 WHERE pack = ? AND code = ?", PACK, LEAVING);
        packs.changed();
        bringing.bringIn();
        packs.changed();
        assertThat(packs.get(PACK).rule(LEAVING).orElseThrow())
                .isEqualTo(Packs.shipped(PACK).rule(LEAVING).orElseThrow());
        assertThat(leaving().ok()).as("it has to be confirmed anew").isTrue();
        assertThat(packs.get(PACK).rule("07-cultivation").orElseThrow().standing())
                .as("which has not changed")
                .isEqualTo(Standing.CONFIRMED);
        refused("RULING_OVER", () -> rulings.answer(PACK, LEAVING, waits, true, null, second));
        assertThat(audit.entries(Audit.SYSTEM).getLast().action()).isEqualTo("party.rule.superseded");
        rulings.answer(PACK, LEAVING, state(LEAVING, "3"), true, null, second);
        assertThat(leaving().codes()).containsExactly("LEAVING_LT_3M");
    }

    @Test
    void every_step_of_it_is_in_the_record_with_who_did_it() {
        var refusedOne = state(LEAVING, "4");
        rulings.answer(PACK, LEAVING, refusedOne, false, null, second);
        rulings.answer(PACK, LEAVING, state(LEAVING, "5"), false, null, first);
        var entries = audit.entries(Audit.SYSTEM);
        assertThat(entries.subList(entries.size() - 4, entries.size()))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "party.rule.stated", "party.rule.refused", "party.rule.stated", "party.rule.withdrawn");
        assertThat(entries.getLast().actorId()).isEqualTo(first);
        assertThat(entries.getLast().subject()).isEqualTo(PACK + " " + LEAVING);
        assertThat(entries.getLast().facts()).contains("\"before\":\"3\"", "\"after\":\"5\"");
        assertThat(packs.get(PACK).rule(LEAVING).orElseThrow().standing()).isEqualTo(Standing.UNCONFIRMED);
    }

    @Test
    void one_thing_is_said_of_a_rule_at_a_time_and_the_same_call_twice_is_one() {
        var said = rulings.state(PACK, LEAVING, "3", "", "the official text", "key-1", first);
        assertThat(rulings.state(PACK, LEAVING, "3", "", "the official text", "key-1", first))
                .isEqualTo(said);
        refused("RULING_OPEN", () -> rulings.state(PACK, LEAVING, "4", "", "elsewhere", null, second));
        assertThat(rulings.open(PACK))
                .singleElement()
                .satisfies(open -> assertThat(open.statedBy()).isEqualTo(first));
        jdbc.update("DELETE FROM request_key WHERE request_key = 'key-1'");
    }

    @Test
    void a_whole_pack_is_confirmed_by_two_readers() {
        int rest = rulings.stateRest(PACK, first);
        assertThat(rest).isGreaterThan(20).isEqualTo((int) packs.get(PACK).toBeChecked());
        assertThat(rulings.stateRest(PACK, second)).isZero();
        refused("SAME_HAND", () -> rulings.agreeToAll(PACK, first, first));
        assertThat(rulings.agreeToAll(PACK, first, second)).isEqualTo(rest);
        assertThat(packs.get(PACK).toBeChecked()).isZero();
        assertThat(packs.get("RP-2014").toBeChecked()).isPositive();
    }

    @Test
    void only_the_organisation_department_rules_and_only_party_people_ask() {
        assertThatThrownBy(() -> rulings.state(PACK, LEAVING, "3", "", "x", null, secretary))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.end(PACK, LEAVING, secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.end(PACK, LEAVING, first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checks.check(PACK, "13", LEAVES, college.personId("counselor01")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rulings.state(PACK, "no-such", "3", "", "x", null, first))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checks.check("RP-1945", "13", LEAVES, secretary))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> checks.check("RP-2014", "08b", Map.of(), secretary))
                .isInstanceOf(InvalidFields.class);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
            13-leaving, three
            13-leaving, 1001
            13-leaving, 1/2
            15-quorum,  2/2
            15-quorum,  1
            15-quorum,  0/2
            in-force,   2026-02-30
            in-force,   20260518
            02-talk,    0
            02-talk,    -1
            11-days,    -3
            """)
    void a_value_that_is_none_is_refused(String rule, String value) {
        assertThatThrownBy(() -> state(rule, value))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly("value"));
    }

    @Test
    void a_school_asks_for_more_when_two_people_agree_and_may_take_it_back() {
        var facts = Map.of("applyDate", "2026-01-31", "activistDate", "2026-07-30");
        var own = new SchoolRule(
                "03",
                RuleKind.MIN_GAP,
                List.of("applyDate"),
                "activistDate",
                "6",
                RuleUnit.MONTHS,
                null,
                true,
                "school rules of 2025, 4");
        var code = school.add(PACK, own, null, first).rule();
        assertThat(checks.check(PACK, "03", facts, secretary).ok()).isTrue();
        assertThat(school.waiting(PACK)).extracting(PartyRule::code).containsExactly(code);
        var said = rulings.open(PACK).getFirst();
        rulings.answer(PACK, code, said.id(), true, null, second);
        var verdict = checks.check(PACK, "03", facts, secretary);
        assertThat(verdict.codes()).containsExactly("GAP_NOT_MET");
        assertThat(verdict.earliest()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(school.waiting(PACK)).isEmpty();
        school.end(PACK, code, first);
        assertThat(checks.check(PACK, "03", facts, secretary).ok()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            07  | MIN_GAP   | 11  | MONTHS       |          | 07-cultivation
            07  | MIN_GAP   | 365 | DAYS         |          | 07-cultivation
            07  | MIN_GAP   | 366 | DAYS         |          |
            07  | MIN_GAP   | 18  | MONTHS       |          |
            02  | DEADLINE  | 2   | MONTHS       |          | 02-talk
            02  | DEADLINE  | 29  | DAYS         |          | 02-talk
            02  | DEADLINE  | 28  | DAYS         |          |
            08b | PUBLICITY | 4   | WORKING_DAYS |          | 08b-publicity
            08b | PUBLICITY | 7   | WORKING_DAYS |          |
            07  | COUNT     | 1   | TIMES        | AT_LEAST | 07-assessments
            07  | COUNT     | 3   | TIMES        | AT_LEAST |
            15  | VOTE      | 2/5 | SHARE        |          | 15-pass
            15  | VOTE      | 2/3 | SHARE        |          |
            """)
    void a_rule_looser_than_a_national_one_is_refused_by_name(
            String step, RuleKind kind, String value, RuleUnit unit, Bound bound, String breaks) {
        var like = packs.get(PACK).rulesOf(step).stream()
                .filter(rule -> rule.kind() == kind && (kind != RuleKind.MIN_GAP || rule.amount() > 0))
                .reduce((a, b) -> b)
                .orElseThrow();
        var own = new SchoolRule(
                step, kind, like.base(), like.act().getFirst(), value, unit, bound, kind != RuleKind.DEADLINE, "ours");
        if (breaks == null) {
            assertThat(school.add(PACK, own, null, first).rule()).startsWith(step + "-school-");
        } else {
            assertThatThrownBy(() -> school.add(PACK, own, null, first))
                    .isInstanceOfSatisfying(
                            RuleTooLoose.class,
                            refused -> assertThat(refused.args()).containsEntry("rule", breaks));
        }
    }

    @Test
    void a_rule_that_cannot_be_compared_or_that_makes_a_limit_refuse_is_none() {
        var days = new SchoolRule(
                "02",
                RuleKind.DEADLINE,
                List.of("applyDate"),
                "talkDate",
                "5",
                RuleUnit.WORKING_DAYS,
                null,
                false,
                "ours");
        refused("RULE_NOT_COMPARABLE", () -> school.add(PACK, days, null, first));
        var hard = new SchoolRule(
                "99", RuleKind.DEADLINE, List.of("shoe"), "size", "5", RuleUnit.SHARE, null, true, "ours");
        assertThatThrownBy(() -> school.add(PACK, hard, null, first))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly("step", "kind", "unit", "base", "act"));
    }

    @Test
    void every_rule_and_step_has_words_in_both_languages() {
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (var pack : packs.all()) {
                assertThat(pack.steps()).allSatisfy(step -> {
                    assertThat(texts.has(locale, "party.step." + step.code())).isTrue();
                    assertThat(texts.has(locale, "party.actor." + step.actor())).isTrue();
                    assertThat(words.rule(pack.rules().getFirst(), locale)).isNotBlank();
                });
                assertThat(pack.rules()).allSatisfy(rule -> {
                    assertThat(words.rule(rule, locale))
                            .doesNotContain("party.")
                            .doesNotContain("{");
                    assertThat(words.article(rule, locale))
                            .doesNotContain("party.")
                            .doesNotContain("{");
                    assertThat(rule.refusal().isEmpty() || texts.has(locale, "party.code." + rule.refusal()))
                            .as(rule.refusal())
                            .isTrue();
                    assertThat(pack.step(rule.step()).isPresent() || rule.step().equals(PartyRule.EVERY_STEP))
                            .isTrue();
                });
                assertThat(pack.rules()).extracting(PartyRule::code).doesNotHaveDuplicates();
            }
        }
        assertThat(packs.get("RP-2014").steps()).hasSize(26);
        assertThat(packs.get("RP-2026").steps()).hasSize(27);
        assertThat(packs.on(LocalDate.of(2026, 5, 17)).code()).isEqualTo("RP-2014");
        assertThat(packs.on(LocalDate.of(2026, 5, 18)).code()).isEqualTo("RP-2026");
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
