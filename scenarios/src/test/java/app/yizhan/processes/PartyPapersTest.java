package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.conversion;
import static app.yizhan.processes.PartyMembershipForms.conversionApproval;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.audit.Audit;
import app.yizhan.catalog.Families;
import app.yizhan.dossier.DossierReader;
import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.DossierSheet.State;
import app.yizhan.dossier.Dossiers;
import app.yizhan.dossier.FormPrinting;
import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoards;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retention;
import app.yizhan.setting.Settings;
import app.yizhan.testing.Leaks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("Joining the Party: the printed forms and the file")
class PartyPapersTest extends PartyMembershipGround {

    private static final String RARE = "欧阳𠮷𬎆䶮㛃";
    private static final String RESOLVED = "大会认为该同志符合条件，同意接收为预备党员。".repeat(80);

    @Autowired
    Families families;

    @Autowired
    FormPrinting printing;

    @Autowired
    DossierReader reader;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PartyBoards boards;

    @Autowired
    Settings settings;

    @Autowired
    Retention retention;

    @Autowired
    Audit audit;

    @Test
    void every_field_that_a_form_names_is_one_of_the_case() throws IOException {
        var family = families.latest("party-membership");
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:dossier/forms/*.json");
        assertThat(files).hasSize(10);
        var named = Pattern.compile("\"(?:field|period)\\.(?!day|by)(\\w+)\"");
        for (var file : files) {
            assertThat(named.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group(1))
                            .filter(field -> family.field(field).isEmpty()))
                    .as(file.getFilename())
                    .isEmpty();
        }
    }

    @Test
    void each_form_says_what_the_case_holds_and_only_to_those_who_may_read_it() throws IOException {
        var name = jdbc.queryForObject("SELECT name FROM person WHERE account = 'student07'", String.class);
        jdbc.update("UPDATE person SET name = ? WHERE account = 'student07'", RARE);
        try {
            var request = of("student07", candidateOfOctober("student07"));
            var votes = meeting(day("2026-11-20"), 16, 12, 12, 0);
            life.approve(SECRETARY, request, day("2026-11-20"), with(votes, "resolution", RESOLVED));
            life.admitted(request, day("2026-11-20"));
            forms_of_the_admission(request);
            who_prints_what(request);
            life.askedForConversion("student07", request, day("2027-11-15"));
            life.done(SECRETARY, request, day("2027-11-22"), conversion(day("2027-11-22"), "ON_TIME"));
            life.approve(COMMITTEE, request, day("2027-12-01"), conversionApproval(day("2027-12-01")));
            assertThat(print(SECRETARY, request, "conversion"))
                    .contains("预备党员转正审批表", "2027年11月22日", "按期转正", "应到有表决权人数16", "反对票弃权票");
            assertThat(print(SECRETARY, request, "probation")).contains("第1次考察", "2027年11月14日");
        } finally {
            jdbc.update("UPDATE person SET name = ? WHERE account = 'student07'", name);
        }
    }

    private void forms_of_the_admission(String request) throws IOException {
        assertThat(print(SECRETARY, request, "application"))
                .contains("入党申请人基本情况登记表", "姓名" + RARE, "2005年3月1日", "申请人签名：", "民族籍贯", "第1页");
        assertThat(print(SECRETARY, request, "talk"))
                .contains("谈话日期2026年6月7日", "入党动机saidandwrittendownatsomelength", "thebranch'sroom");
        assertThat(print(SECRETARY, request, "activist")).contains("入党积极分子登记表", "推荐方式团组织推优");
        var assessments = print(SECRETARY, request, "assessment");
        assertThat(assessments)
                .contains("第1次考察", "考察日期2026年1月12日", "第2次考察", "考察日期2026年9月11日")
                .doesNotContain("第3次考察");
        assertThat(assessments.split("saidandwritten", -1))
                .as("what was written before the last time is not kept, and not made up")
                .hasSize(2);
        assertThat(print(SECRETARY, request, "candidate")).contains("agreed", "培训学时24", "公示地点thenoticeboard");
        assertThat(print(SECRETARY, request, "review")).contains("综合政审意见passed", "政治审查日期2026年10月13日");
        var resolution = print(SECRETARY, request, "resolution");
        assertThat(resolution).contains("应到有表决权人数16", "赞成票12", "反对票弃权票", "第2页");
        assertThat(resolution.split("大会认为该同志", -1))
                .as("no line is lost over the page")
                .hasSize(81);
        assertThat(print(COMMITTEE, request, "approval"))
                .contains("谈话人意见fittobeadmitted", "预备期开始2026年11月20日", "预备期结束2027年11月20日", "2026年12月10日");
    }

    private void who_prints_what(String request) throws IOException {
        assertThat(printing.offered(request, scenario.id("student07"))).containsExactly("application");
        assertThat(print("student07", request, "application")).contains(RARE);
        assertThat(printing.offered(request, scenario.id(SECRETARY)))
                .startsWith("application", "talk", "activist", "assessment")
                .hasSize(10);
        assertThat(printing.offered(request, scenario.id(CONTACT)))
                .contains("assessment", "probation")
                .doesNotContain("talk", "approval", "resolution");
        assertThat(print(CONTACT, request, "review")).contains("本栏不对打印人开放").doesNotContain("passed");
        for (var form : List.of("talk", "assessment", "review", "approval", "resolution", "nothing", "index")) {
            assertThatThrownBy(() -> print("student07", request, form)).as(form).isInstanceOf(NotFound.class);
        }
        for (var other : List.of("student08", "member01", "counselor01", "admin", "auditor")) {
            assertThat(printing.offered(request, scenario.id(other))).as(other).isEmpty();
            assertThatThrownBy(() -> print(other, request, "application"))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
        assertThat(facts(request, "party-form.printed")).anyMatch(said -> said.contains("approval"));
        var blank = text(printing.pdf(request, "talk", true, scenario.id(SECRETARY)));
        assertThat(blank).contains(RARE, "2026年6月7日", "入党动机").doesNotContain("saidandwritten");
        settings.change("dossier.contents", "false", scenario.id("admin"));
        try {
            assertThat(print(SECRETARY, request, "review"))
                    .contains("2026年10月13日")
                    .doesNotContain("passed");
        } finally {
            settings.change("dossier.contents", "true", scenario.id("admin"));
        }
    }

    @Test
    void a_file_says_what_is_missing_where_it_lies_and_who_may_say_so() throws IOException {
        var request = of("student08", life.activist("student08", day("2026-09-16")));
        life.on(day("2026-10-12"));
        assertThat(sheet(SECRETARY, request).items())
                .filteredOn(item -> item.state() == State.MISSING)
                .extracting(item -> item.paper().code())
                .containsExactly("application", "talk", "recommendation", "activist", "activist-filing");
        assertThat(missing(request)).isEqualTo(5);
        var kept = new Dossiers.Kept(List.of("application", "talk"), day("2026-09-16"), "strixaluco4711 cupboard");
        dossiers.keep(request, kept, "key-1", scenario.id(SECRETARY));
        dossiers.keep(request, kept, "key-1", scenario.id(SECRETARY));
        assertThat(sheet(GENERAL, request)).satisfies(sheet -> {
            assertThat(sheet.writes()).isFalse();
            assertThat(sheet.count(State.PRESENT)).isEqualTo(2);
            assertThat(sheet.items().getFirst().keptWhere()).isEqualTo("strixaluco4711 cupboard");
            assertThat(sheet.items().getFirst().day()).isEqualTo(day("2026-09-16"));
        });
        assertThat(missing(request)).isEqualTo(3);
        assertThat(text(printing.index(request, scenario.id(DEPARTMENT))))
                .contains("入党材料档案目录", "入党申请书2026年9月16日", "strixaluco4711cupboard", "推荐或推优材料", "缺");
        dossiers.drop(request, "talk", null, scenario.id("commissar01"));
        assertThat(missing(request)).isEqualTo(4);
        assertThatThrownBy(() -> dossiers.drop(request, "talk", null, scenario.id(SECRETARY)))
                .isInstanceOf(NotFound.class);
        assertThat(facts(request, "party-paper.taken-out")).hasSize(1);
        faults(request);
        for (var other : List.of("student08", CONTACT, "member01", "counselor01", "admin")) {
            assertThatThrownBy(() -> sheet(other, request)).as(other).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> printing.index(request, scenario.id(other)))
                    .isInstanceOf(NotFound.class);
        }
        var leaks = new Leaks("strixaluco4711");
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
        scenario.withdraw(request, "student08");
        retention.deleteEndedBefore(
                "party-membership", scenario.request(request).endedAt().plusSeconds(1));
        assertThat(jdbc.queryForList(
                        "SELECT paper FROM party_paper WHERE request_id = ? AND kept_where IS NULL",
                        String.class,
                        request))
                .as("which papers there were stays")
                .containsExactly("application");
    }

    private void faults(String request) {
        assertThat(fault(request, List.of("talk", "oath-of-nobody"), day("2026-09-16"), "here"))
                .isEqualTo("papers");
        assertThat(fault(request, List.of(), day("2026-09-16"), "here")).isEqualTo("papers");
        assertThat(fault(request, List.of("talk"), day("2026-10-13"), "here")).isEqualTo("dated");
        assertThat(fault(request, List.of("talk"), day("2026-09-10"), "here")).isEqualTo("dated");
        assertThat(fault(request, List.of("talk"), day("2026-09-16"), " ")).isEqualTo("keptWhere");
        assertThatThrownBy(() -> dossiers.keep(
                        request,
                        new Dossiers.Kept(List.of("talk"), day("2026-09-16"), "here"),
                        null,
                        scenario.id(COMMITTEE)))
                .isInstanceOf(NotFound.class);
    }

    private String fault(String request, List<String> papers, LocalDate dated, String where) {
        var kept = new Dossiers.Kept(papers, dated, where);
        return catchThrowableOfType(Refusal.class, () -> dossiers.keep(request, kept, null, scenario.id(SECRETARY)))
                .fields()
                .getFirst()
                .field();
    }

    private int missing(String request) {
        var rows = boards.of(null, scenario.id(SECRETARY)).rows();
        return reader.missing(rows.stream().map(BoardRow::of).toList()).getOrDefault(request, -1);
    }

    private DossierSheet sheet(String who, String request) {
        return reader.sheet(request, scenario.id(who));
    }

    private List<String> facts(String request, String action) {
        return audit.entries(request).stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.facts())
                .toList();
    }

    private String print(String who, String request, String form) throws IOException {
        var paper = printing.pdf(request, form, false, scenario.id(who));
        Files.write(Path.of("target/form-" + form + ".pdf"), paper);
        return text(paper);
    }

    /** Without blanks and line ends: a cell breaks its words where it is full. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
