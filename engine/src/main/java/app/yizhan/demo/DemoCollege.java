package app.yizhan.demo;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
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

    DemoCollege(DirectoryImport directory, Accounts accounts, Installation installation) {
        this.directory = directory;
        this.accounts = accounts;
        this.installation = installation;
    }

    /** All or nothing: a start that is killed half-way finds an empty database again. */
    @Transactional
    DirectoryReport bringIn() {
        throw new UnsupportedOperationException();
    }
}
