package app.yizhan.audit.internal;

import app.yizhan.calendar.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links the ends of all chains into one line, so that a case that was cut off whole is found too. One node at a time. */
@Component
public class Sealer {

    /** The chain whose head is the last seal; its row is also the lock. */
    static final String SEALS = "seals";

    private static final int BATCH = 500;

    private final AuditMapper mapper;
    private final SchoolClock clock;

    Sealer(AuditMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @return how many chains were sealed; there are more when it is 500 */
    @Transactional
    public int seal() {
        var last = mapper.lockHead(SEALS).orElseThrow();
        var heads = mapper.unsealed(BATCH);
        for (var head : heads) {
            var seal = new SealRow(
                            last.lastSeq() + 1,
                            head.chain(),
                            head.lastSeq(),
                            head.lastHash(),
                            last.lastHash(),
                            "",
                            clock.now())
                    .sealed();
            mapper.addSeal(seal);
            mapper.markSealed(head);
            last = new HeadRow(SEALS, seal.sealNo(), seal.seal());
        }
        if (!heads.isEmpty()) {
            mapper.moveSeals(last);
        }
        return heads.size();
    }
}
