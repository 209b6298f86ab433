package app.yizhan.organisation;

/** Keys of the roles that rules of this feature ask for. There are more: a role exists when the text {@code role.<KEY>} does. */
public final class Roles {

    /** Implicit: every student has it. */
    public static final String STUDENT = "STUDENT";

    public static final String CLASS_TEACHER = "CLASS_TEACHER";
    public static final String COUNSELOR = "COUNSELOR";
    public static final String DUTY_COUNSELOR = "DUTY_COUNSELOR";
    public static final String COLLEGE_OFFICE = "COLLEGE_OFFICE";
    public static final String DEPUTY_SECRETARY = "DEPUTY_SECRETARY";
    public static final String DORM_MANAGER = "DORM_MANAGER";
    public static final String ROOM_LEADER = "ROOM_LEADER";
    public static final String HOUSING_CENTRE = "HOUSING_CENTRE";
    public static final String FINANCE = "FINANCE";
    public static final String STUDENT_AFFAIRS = "STUDENT_AFFAIRS";
    public static final String STUDENT_AFFAIRS_HEAD = "STUDENT_AFFAIRS_HEAD";
    public static final String LOGISTICS = "LOGISTICS";
    public static final String LEADER = "LEADER";
    public static final String ADMIN = "ADMIN";
    public static final String PEOPLE_ADMIN = "PEOPLE_ADMIN";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
