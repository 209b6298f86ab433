package app.yizhan.audit.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the daily roots with the seals. Whoever keeps the files of the roots elsewhere can do the same without this server. */
@Component
public class RootCheck {

    private final AuditMapper mapper;
    private final RootKey key;

    RootCheck(AuditMapper mapper, RootKey key) {
        this.mapper = mapper;
        this.key = key;
    }

    /** @return the first contradiction */
    public Optional<String> broken() {
        return mapper.roots().stream()
                .filter(root -> !key.isSigned(root))
                .findFirst()
                .map(root -> "root " + root.rootDay() + ": is not signed by this school's key")
                .or(() -> mapper.brokenRoot()
                        .map(root -> "root " + root.rootDay() + ": seal " + root.sealNo() + " is gone or another"));
    }
}
