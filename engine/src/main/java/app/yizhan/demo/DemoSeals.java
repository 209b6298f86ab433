package app.yizhan.demo;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Units;
import app.yizhan.paper.Outlines;
import app.yizhan.seal.SealKeeping;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Seals of two invented units, put on file by their keepers; the other colleges have none, so that their papers are stamped by hand. */
@Component
@Profile("demo")
class DemoSeals {

    private static final String SERVICE = "certificate";

    private final SealKeeping keeping;
    private final People people;
    private final Units units;
    private final DemoSealPicture picture;
    private final Words words = new Words();

    DemoSeals(SealKeeping keeping, People people, Units units, Outlines outlines) {
        this.keeping = keeping;
        this.people = people;
        this.units = units;
        this.picture = new DemoSealPicture(outlines);
    }

    /** When the college is in. */
    void bringIn() {
        keep("seal01", "xx", "ENROLMENT");
        keep("seal02", "gy", "RESIDENCE");
    }

    private void keep(String account, String code, String variant) {
        var keeper = people.findByAccount(account).orElseThrow().id();
        var unit = units.byCode(code).orElseThrow();
        var around = words.name("unit." + UnitLines.SCHOOL).zh() + unit.name();
        keeping.upload(unit.id(), picture.of(around, words.name("seal.demo").zh()), keeper);
        keeping.allow(unit.id(), SERVICE, SERVICE, variant, keeper);
        keeping.place(unit.id(), words.name("seal.place." + code).zh(), keeper);
    }
}
