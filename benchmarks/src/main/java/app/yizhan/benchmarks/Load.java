package app.yizhan.benchmarks;

/** How tasks are spread, the same for everybody: expressions over {@code seq}, the number of the task. */
final class Load {

    static final int GROUPS = 5_000;
    static final int STAFF = 50;
    static final int GROUPS_EACH = 8;
    static final int UNITS = 300;
    static final int PAGE = 50;

    static final String OFFICE = "HOUSING_CENTRE@school:school";

    /** Every 20th task lies with one office of the whole school, the others with 5,000 groups. */
    static final String GROUP = "CASE WHEN seq MOD 20 = 0 THEN '" + OFFICE
            + "' ELSE CONCAT('COUNSELOR@unit:g', ((seq - seq DIV 20) * 7919) MOD " + GROUPS + ") END";

    /** Some tasks lie with one of the 50 by name. */
    static final String BY_NAME = "seq MOD 25 = 1";

    static final String DUE = "'2026-11-20 09:00:00' + INTERVAL ((seq * 7907) MOD 20000) MINUTE";
    static final String URGENT = "seq MOD 30 = 0";
    static final String SERVICE = "CONCAT('service-', seq MOD 12)";

    private Load() {}

    static String unit(int no) {
        return "00000000-0000-7000-8000-%012d".formatted(no);
    }

    static final String UNIT = "CONCAT('00000000-0000-7000-8000-', LPAD((seq * 31) MOD " + UNITS + ", 12, '0'))";

    static String staff(int no) {
        return "00000000-0000-7000-9000-%012d".formatted(no);
    }

    static final String STAFF_BY_NAME =
            "CONCAT('00000000-0000-7000-9000-', LPAD((seq DIV 25) MOD " + STAFF + ", 12, '0'))";
}
