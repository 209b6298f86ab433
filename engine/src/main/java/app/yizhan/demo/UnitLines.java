package app.yizhan.demo;

import java.util.List;

/** The two trees of units. */
final class UnitLines {

    static final String SCHOOL = "hc";
    static final String PARTY = "dw";

    private static final List<String> DEPARTMENTS =
            List.of("xg", "gy", "hq", "cw", "bw", "tw", "xl", "zz", "zzb", "dx", "sj", "wx", "xb");

    private final CollegeSize size;
    private final Words words;
    private final CsvText csv = new CsvText("code", "tree", "kind", "name", "name_en", "parent");

    UnitLines(CollegeSize size, Words words) {
        this.size = size;
        this.words = words;
    }

    byte[] file() {
        line(SCHOOL, "ADMIN", "SCHOOL", words.name("unit." + SCHOOL), "");
        DEPARTMENTS.forEach(code -> line(code, "ADMIN", "DEPARTMENT", words.name("unit." + code), SCHOOL));
        size.colleges().forEach(code -> line(code, "ADMIN", "COLLEGE", words.name("unit." + code), SCHOOL));
        for (var it : size.classes()) {
            var name = words.name("pattern.class", words.name("major." + it.college()), it.number());
            line(it.code(), "ADMIN", "CLASS", name, it.college());
        }
        line(PARTY, "PARTY", "PARTY_COMMITTEE", words.name("unit." + PARTY), "");
        size.colleges().forEach(this::party);
        return csv.bytes();
    }

    static String generalBranch(String college) {
        return college + "-dzz";
    }

    /** Handles the applications of the college's students. */
    static String studentBranch(String college) {
        return college + "-zb1";
    }

    private void party(String college) {
        var name = words.name("unit." + college);
        var general = generalBranch(college);
        line(general, "PARTY", "PARTY_GENERAL_BRANCH", words.name("pattern.generalBranch", name, ""), PARTY);
        line(studentBranch(college), "PARTY", "PARTY_BRANCH", words.name("pattern.studentBranch", name, ""), general);
        line(college + "-zb2", "PARTY", "PARTY_BRANCH", words.name("pattern.staffBranch", name, ""), general);
    }

    private void line(String code, String tree, String kind, Words.Name name, String parent) {
        csv.line(code, tree, kind, name.zh(), name.en(), parent);
    }
}
