package app.yizhan.camunda;

/** The application does not start on this database; the message says why and what to do. */
public class UnusableDatabase extends RuntimeException {

    protected UnusableDatabase(String message) {
        super(message);
    }

    static UnusableDatabase tooOld(String version) {
        return new UnusableDatabase(
                "MySQL " + version + " cannot hold what Yizhan promises: before 8.0.16 it reads CHECK constraints and "
                        + "ignores them, and 8.0.19 is the first that can change them by name. Use MySQL 8.4, or any from 8.0.19 on.");
    }
}
