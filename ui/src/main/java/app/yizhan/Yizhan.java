package app.yizhan;

import app.yizhan.calendar.SchoolClock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. {@code java -jar yizhan.jar} serves the pages, {@code java -jar yizhan.jar create-admin} makes the first administrator. */
@SpringBootApplication
public class Yizhan {

    static {
        // before any driver, log line or date is made: every wall time in the database is Shanghai's
        TimeZone.setDefault(TimeZone.getTimeZone(SchoolClock.ZONE));
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CreateAdmin.COMMAND)) {
            System.exit(CreateAdmin.run(args));
        }
        if (args.length > 0 && args[0].equals(RebuildInbox.COMMAND)) {
            System.exit(RebuildInbox.run(args));
        }
        if (args.length > 0 && args[0].equals(DemoData.COMMAND)) {
            System.exit(DemoData.run(args));
        }
        SpringApplication.run(Yizhan.class, args);
    }
}
