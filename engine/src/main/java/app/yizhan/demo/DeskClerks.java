package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.SealDesks;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stamp by hand what carries no seal, and hand it to those who asked for it; each a day or more after the step before. */
@Component
@Profile("demo")
class DeskClerks {

    private final SealDesks desks;
    private final PaperDesk desk;
    private final Cast cast;
    private final SchoolClock clock;

    DeskClerks(SealDesks desks, PaperDesk desk, Cast cast, SchoolClock clock) {
        this.desks = desks;
        this.desk = desk;
        this.cast = cast;
        this.clock = clock;
    }

    /** @param percent of a hundred papers, how many come on by a step today */
    void work(int percent, Score score, Random random) {
        for (var clerk : cast.deskClerks()) {
            desks.open(clerk, Locale.SIMPLIFIED_CHINESE).stream()
                    .filter(paper -> random.nextInt(100) < percent)
                    .forEach(paper -> score.attempt(() -> further(paper, clerk)));
        }
    }

    private void further(DeskPaper paper, String clerk) {
        var stamped = paper.stampedAt();
        var since = stamped == null ? paper.issuedAt() : stamped;
        if (!since.toLocalDate().isBefore(clock.today())) {
            return;
        }
        if (stamped == null) {
            var place = paper.place().isEmpty() ? paper.unit().name() : paper.place();
            desk.stamped(paper.documentId(), place, null, clerk);
        } else {
            desk.collected(paper.documentId(), paper.holder(), null, null, clerk);
        }
    }
}
