package app.yizhan.demo;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The generated files, taken in the way a school's own are, and one password for the accounts of every role. */
@Service
@Profile("demo")
class DemoCollege {

    private static final String PASSWORD = "yizhan";

    private final DirectoryImport directory;
    private final Accounts accounts;
    private final Installation installation;
    private final int students;

    DemoCollege(
            DirectoryImport directory,
            Accounts accounts,
            Installation installation,
            @Value("${yizhan.demo.students}") int students) {
        this.directory = directory;
        this.accounts = accounts;
        this.installation = installation;
        this.students = students;
    }

    /** All or nothing: a start that is killed half-way finds an empty database again. */
    @Transactional
    DirectoryReport bringIn() {
        var report = directory.run(CollegeGenerator.college(students), false, false, null);
        if (report.confirmationNeeded() || !report.problems().isEmpty()) {
            throw new IllegalStateException(
                    "The demo college has " + report.problems().size() + " bad lines, the first: "
                            + report.problems().getFirst());
        }
        accounts.seedDemoPassword(
                DemoAccounts.all().stream().map(DemoAccount::account).toList(), PASSWORD);
        installation.markAsDemo();
        return report;
    }
}
