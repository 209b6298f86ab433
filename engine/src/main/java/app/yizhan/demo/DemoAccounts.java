package app.yizhan.demo;

import app.yizhan.organisation.Roles;
import java.util.ArrayList;
import java.util.List;

/** The accounts that every generated college has, whatever its size. */
public final class DemoAccounts {

    private static final int STUDENTS = 20;

    private DemoAccounts() {}

    /** Students first, then staff, as the documentation lists them. */
    public static List<DemoAccount> all() {
        var accounts = new ArrayList<DemoAccount>();
        for (var i = 1; i <= STUDENTS; i++) {
            accounts.add(new DemoAccount("student%02d".formatted(i), Roles.STUDENT));
        }
        accounts.add(new DemoAccount("monitor01", Roles.ROOM_LEADER));
        accounts.add(new DemoAccount("floor01", "FLOOR_HEAD"));
        accounts.add(new DemoAccount("building01", "BUILDING_HEAD"));
        Post.ofDemo().forEach(post -> accounts.add(new DemoAccount(post.account(), post.role())));
        return List.copyOf(accounts);
    }
}
