package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.testing.TestDatabase;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SmallCollege.Test
class DirectoryImportTest {

    @Autowired
    DirectoryImport directory;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Audit audit;

    @Autowired
    SchoolClock clock;

    @Autowired
    DirectoryMapper mapper;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void the_small_college_is_there() {
        run(SmallCollege.all(), true);
    }

    @Test
    void adds_people_with_rare_characters_in_their_class_and_with_their_roles() {
        var student = people.findByNumber("20230009").orElseThrow();
        assertThat(student.name()).isEqualTo("周𠮷");
        assertThat(student.account()).isEqualTo("s09");
        assertThat(units.unitOf(student)).map(Unit::code).hasValue("c2301");
        assertThat(units.collegeOf(student.classId())).map(Unit::code).hasValue("xx");
        var counselor = people.findByAccount("fudao1").orElseThrow();
        assertThat(people.principalsOf(counselor.id()))
                .contains(Principal.role("COUNSELOR", "unit", student.classId()))
                .doesNotContain(Principal.school("STUDENT"));
    }

    @Test
    void finds_nothing_to_do_the_second_time() {
        var report = run(SmallCollege.all(), false);
        assertThat(report.added() + report.changed() + report.removed()).isZero();
        assertThat(report.problems()).isEmpty();
        assertThat(report.confirmationNeeded()).isFalse();
    }

    @Test
    void takes_a_byte_order_mark_windows_lines_and_another_order_of_columns() {
        var report = run(
                SmallCollege.files()
                        .with(
                                "roles.csv",
                                "\uFEFFrole,person,from,scope_type,scope\r\nCOUNSELOR,T001,2026-09-01,unit,c2301\r\n"),
                false);
        assertThat(report.problems()).isEmpty();
        assertThat(report.removed()).isEqualTo(6);
    }

    @Test
    void changes_what_is_different() {
        var report = run(
                SmallCollege.files("people.csv")
                        .edit("people.csv", t -> t.replace("s03@example.edu", "new@example.edu")),
                false);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(people.findByAccount("s03").orElseThrow().email()).isEqualTo("new@example.edu");
    }

    @Test
    void leaves_alone_what_a_file_has_no_column_for() {
        var report = run(
                SmallCollege.files("people.csv")
                        .edit(
                                "people.csv",
                                t -> t.lines()
                                        .map(line -> line.replaceAll(
                                                "^([^,]*),[^,]*,([^,]*,[^,]*,[^,]*,[^,]*,[^,]*),.*", "$1,$2"))
                                        .collect(Collectors.joining("\n"))),
                false);
        assertThat(report.problems()).isEmpty();
        assertThat(report.changed()).isZero();
    }

    @Test
    void marks_who_is_missing_as_left_and_ends_their_roles() {
        var college = people.findByAccount("xueyuan1").orElseThrow();
        var report = run(SmallCollege.files("people.csv").without("people.csv", "20230040", "T004"), false);
        assertThat(report.removed()).isEqualTo(2);
        var left = people.get(college.id());
        assertThat(left.leftOn()).isEqualTo(clock.today());
        assertThat(people.principalsOf(college.id())).isEmpty();
        assertThat(people.holders(Principal.role("COLLEGE_OFFICE", "unit", college.unitId())))
                .isEmpty();
        assertThat(people.findStudent("20230040", "林晓")).isEmpty();

        run(SmallCollege.files("people.csv"), false);
        assertThat(people.get(college.id()).leftOn()).isNull();
        assertThat(people.rolesOf(college.id()))
                .as("roles come back with roles.csv only")
                .isEmpty();
    }

    @Test
    void asks_before_more_than_one_in_twenty_leave() {
        var files = SmallCollege.files("people.csv").without("people.csv", "20230038", "20230039", "20230040");
        assertThatThrownBy(() -> run(files, false))
                .asInstanceOf(type(ImportNeedsConfirmation.class))
                .satisfies(refusal -> assertThat(refusal.report().removed()).isEqualTo(3));
        assertThat(people.findByNumber("20230040").orElseThrow().leftOn()).isNull();

        assertThat(run(files, true).removed()).isEqualTo(3);
        assertThat(people.findByNumber("20230040").orElseThrow().leftOn()).isEqualTo(clock.today());
    }

    @Test
    void leaves_a_person_with_a_bad_line_as_they_were_and_does_not_take_them_for_a_leaver() {
        var files = SmallCollege.files("people.csv")
                .edit(
                        "people.csv",
                        t -> t.replace("20230005,s05,", "20230005,s05x,").replace("s05@example.edu", "no address"));
        assertThatThrownBy(() -> run(files, false)).isInstanceOf(ImportNeedsConfirmation.class);
        var report = run(files, true);
        assertThat(report.removed()).isZero();
        assertThat(report.problems())
                .containsExactly(new DirectoryReport.Problem("people.csv", 6, "email 的写法不对：no address。"));
        assertThat(people.findByNumber("20230005").orElseThrow().account()).isEqualTo("s05");
    }

    @Test
    void names_every_bad_line_with_its_reason() {
        var report = run(
                SmallCollege.files("people.csv", "roles.csv")
                        .adding("people.csv", "X1,,无班,STUDENT,M,nowhere,,,,,")
                        .adding("people.csv", "X2,,无性别,STUDENT,,c2301,,,,,")
                        .adding("people.csv", "X3,s01,同号,STUDENT,M,c2301,,,,,")
                        .adding("people.csv", "X4,,控\u0007制,STAFF,,,xgb,,,,")
                        .adding("people.csv", "X5,,少列,STAFF")
                        .adding("people.csv", "X6,,一,STAFF,,,xgb,,,,")
                        .adding("people.csv", "X6,,二,STAFF,,,xgb,,,,")
                        .adding("people.csv", "X7,," + "长".repeat(101) + ",STAFF,,,xgb,,,,")
                        .adding("roles.csv", "X9,COUNSELOR,unit,c2301,2026-09-01,")
                        .adding("roles.csv", "T001,EMPEROR,school,school,2026-09-01,")
                        .adding("roles.csv", "T001,COUNSELOR,unit,c2301,1.9.2026,")
                        .adding("roles.csv", "T001,COUNSELOR,unit,c2302,2026-09-01,2026-08-01"),
                true);
        assertThat(report.problems())
                .extracting(p -> p.file() + ":" + p.line() + " " + p.message())
                .containsExactly(
                        "people.csv:2 account s01 在文件里不止一次，都没有采用。",
                        "people.csv:50 class：没有代码为 nowhere 的单位，或它已撤销。",
                        "people.csv:51 gender 不能为空。",
                        "people.csv:52 account s01 在文件里不止一次，都没有采用。",
                        "people.csv:53 name 含有控制字符。",
                        "people.csv:54 这一行的列数与表头不同。",
                        "people.csv:55 number X6 在文件里不止一次，都没有采用。",
                        "people.csv:56 number X6 在文件里不止一次，都没有采用。",
                        "people.csv:57 name 最多 100 个字符。",
                        "roles.csv:9 没有学工号为 X9 的人。",
                        "roles.csv:10 没有 EMPEROR 这个角色。",
                        "roles.csv:11 from 不是日期，请写成 2026-09-01。",
                        "roles.csv:12 结束日期早于开始日期。");
        assertThat(report.bad()).isEqualTo(13);
        assertThat(report.added() + report.removed()).isZero();
    }

    @Test
    void counts_lines_as_an_editor_does_also_the_last_one_without_an_end() {
        var report = run(
                SmallCollege.files("roles.csv")
                        .edit(
                                "roles.csv",
                                t -> t + "\nX8,COUNSELOR,unit,c2301,2026-09-01,\nX9,COUNSELOR,unit,c2301,2026-09-01,"),
                true);
        assertThat(report.problems()).extracting(DirectoryReport.Problem::line).containsExactly(10, 11);
    }

    @Test
    void speaks_the_language_of_who_sends_it() {
        var english = people.findByAccount("s02").orElseThrow();
        var report = directory.run(
                SmallCollege.files("roles.csv")
                        .adding("roles.csv", "X9,COUNSELOR,unit,c2301,2026-09-01,")
                        .bytes(),
                true,
                false,
                english.id());
        assertThat(report.problems())
                .extracting(DirectoryReport.Problem::message)
                .containsExactly("Nobody has the number X9.");
    }

    @Test
    void keeps_all_roles_of_a_person_whose_line_is_bad() {
        var report = run(
                SmallCollege.files("roles.csv")
                        .edit("roles.csv", t -> t.replace("T001,COUNSELOR,unit,c2301", "T001,COUNSELOR,unit,c2399")),
                true);
        assertThat(report.removed()).isZero();
        assertThat(people.hasRole(people.findByAccount("fudao1").orElseThrow().id(), "COUNSELOR"))
                .isTrue();
    }

    @Test
    void ends_roles_that_the_file_no_longer_names_and_gives_them_back() {
        var counselor = people.findByAccount("fudao2").orElseThrow();
        run(SmallCollege.files("roles.csv").without("roles.csv", "T002"), false);
        assertThat(people.rolesOf(counselor.id())).isEmpty();
        run(SmallCollege.files("roles.csv"), false);
        assertThat(people.hasRole(counselor.id(), "COUNSELOR")).isTrue();
    }

    @Test
    void refuses_all_files_if_one_is_wrong_as_a_whole() {
        var files = SmallCollege.all()
                .adding("people.csv", "N1,,新人,STAFF,,,xgb,,,,")
                .with("teachers.csv", "number\n1\n")
                .edit("roles.csv", t -> t.replace("scope_type", "scopetype"));
        files.bytes().put("units.csv", "code,名称".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> run(files, true))
                .asInstanceOf(type(InvalidFields.class))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(field -> field.field() + " " + field.key())
                        .containsExactly(
                                "teachers.csv import.UNKNOWN_FILE",
                                "units.csv import.NOT_UTF8",
                                "roles.csv import.MISSING_COLUMNS"));
        assertThat(people.findByNumber("N1")).isEmpty();
        assertThatThrownBy(() -> run(SmallCollege.files(), true)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> run(SmallCollege.files().with("roles.csv", ""), true))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> run(SmallCollege.files("people.csv").adding("people.csv", "\"open,,"), true))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void asks_before_it_takes_units_with_any_bad_line() {
        var files = SmallCollege.files("units.csv")
                .adding("units.csv", "c2303,ADMIN,CLASS,信息2303班,Class c2303,nowhere")
                .adding("units.csv", "a,ADMIN,CLASS,甲,A,b")
                .adding("units.csv", "b,ADMIN,CLASS,乙,B,a")
                .adding("units.csv", "p,PARTY,PARTY_BRANCH,丙,C,xx")
                .adding("units.csv", "k,PARTY,CLASS,丁,D,dw");
        assertThatThrownBy(() -> run(files, false)).isInstanceOf(ImportNeedsConfirmation.class);
        var report = run(files, true);
        assertThat(report.problems()).extracting(DirectoryReport.Problem::line).containsExactly(11, 12, 13, 14, 15);
        assertThat(units.byCode("a")).isEmpty();
    }

    @Test
    void keeps_a_unit_with_a_bad_line_and_what_hangs_on_it() {
        var report = run(
                SmallCollege.files("units.csv")
                        .edit("units.csv", t -> t.replace("xx,ADMIN,COLLEGE", "xx,ADMIN,KOLLEGE")),
                true);
        assertThat(report.problems()).hasSize(1);
        assertThat(report.removed() + report.changed()).isZero();
        assertThat(units.byCode("c2301").flatMap(c -> units.collegeOf(c.id())))
                .map(Unit::code)
                .hasValue("xx");
    }

    @Test
    void ends_units_by_date_and_forgets_them_at_once() {
        var id = units.byCode("c2401").orElseThrow().id();
        run(SmallCollege.files("units.csv").without("units.csv", "c2401"), true);
        assertThat(units.byCode("c2401")).isEmpty();
        assertThat(units.get(id).name()).isEqualTo("经济2401班");
        run(SmallCollege.files("units.csv"), false);
        assertThat(units.byCode("c2401")).map(Unit::id).hasValue(id);
    }

    @Test
    void changes_nothing_on_a_dry_run_and_reports_the_same() {
        var files = SmallCollege.all()
                .adding("units.csv", "c2303,ADMIN,CLASS,信息2303班,Class c2303,xx")
                .adding("people.csv", "20230099,,新生,STUDENT,M,c2303,,,,,")
                .without("roles.csv", "T002");
        var dry = directory.run(files.bytes(), true, false, null);
        assertThat(units.byCode("c2303")).isEmpty();
        assertThat(people.findByNumber("20230099")).isEmpty();
        assertThat(people.hasRole(people.findByAccount("fudao2").orElseThrow().id(), "COUNSELOR"))
                .isTrue();
        assertThat(run(files, false)).isEqualTo(dry);
        assertThat(units.byCode("c2303")).isPresent();
        assertThat(people.findByAccount("20230099")).isPresent();
    }

    @Test
    void says_which_columns_it_did_not_read_without_calling_a_line_bad() {
        var report =
                run(SmallCollege.files("roles.csv").edit("roles.csv", t -> t.replace("from,to", "from,until")), false);
        assertThat(report.bad()).isZero();
        assertThat(report.problems())
                .extracting(DirectoryReport.Problem::message)
                .containsExactly("不认识的列，已忽略：until。");
    }

    @Test
    void is_on_record_with_counts_and_fingerprints() {
        var before = audit.entries(Audit.SYSTEM).size();
        run(SmallCollege.files("people.csv"), false);
        var entries = audit.entries(Audit.SYSTEM);
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.getLast().toString()).contains("directory.imported").contains("sha256.people.csv");
    }

    @Test
    void one_import_at_a_time() {
        assumeFalse(TestDatabase.isMariaDb(), "there the second one waits for the first");
        var held = new TransactionTemplate(transactions);
        held.executeWithoutResult(transaction -> {
            mapper.lock();
            assertThatThrownBy(() -> CompletableFuture.runAsync(() -> run(SmallCollege.all(), true))
                            .join())
                    .hasCauseInstanceOf(ImportRunning.class);
        });
    }

    private DirectoryReport run(SmallCollege college, boolean confirm) {
        return directory.run(Map.copyOf(college.bytes()), false, confirm, null);
    }
}
