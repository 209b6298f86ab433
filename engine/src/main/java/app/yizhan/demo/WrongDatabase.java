package app.yizhan.demo;

import app.yizhan.camunda.UnusableDatabase;

/** The database is not of the kind that the profile is for; the application does not start on it. */
class WrongDatabase extends UnusableDatabase {

    WrongDatabase(String message) {
        super(message);
    }

    static WrongDatabase realPeopleInDemo() {
        return new WrongDatabase(
                "The demo profile would give everyone in this database a known password, so it starts on an empty "
                        + "database or its own only. Leave out the profile, or name another folder with --yizhan.data.");
    }

    static WrongDatabase demoPeopleInProduction() {
        return new WrongDatabase(
                "This database holds the demo's invented people with their known password, so it starts with "
                        + "--spring.profiles.active=demo only. For real work name another folder with --yizhan.data or another database.");
    }
}
