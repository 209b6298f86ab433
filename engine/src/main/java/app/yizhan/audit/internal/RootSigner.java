package app.yizhan.audit.internal;

import app.yizhan.audit.RootSigned;
import app.yizhan.calendar.SchoolClock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs the end of the line of seals. */
@Component
public class RootSigner {

    private final AuditMapper mapper;
    private final RootKey key;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    RootSigner(AuditMapper mapper, RootKey key, SchoolClock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.key = key;
        this.clock = clock;
        this.events = events;
    }

    /** @return false if the day has its root already; the line of seals is locked, so that two nodes do not both sign */
    @Transactional
    public boolean sign(LocalDate day) {
        var seals = mapper.lockHead(Sealer.SEALS).orElseThrow();
        if (mapper.root(day).isPresent()) {
            return false;
        }
        var open = new RootRow(day, seals.lastSeq(), seals.lastHash(), clock.now(), key.publicKey(), "");
        var root =
                new RootRow(day, open.sealNo(), open.seal(), open.signedAt(), open.publicKey(), key.sign(open.words()));
        mapper.addRoot(root);
        events.publishEvent(new RootSigned(day, root.file()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<String> words(LocalDate day) {
        return mapper.root(day).map(RootRow::file);
    }
}
