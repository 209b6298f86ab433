package app.yizhan.rehearsal;

import app.yizhan.refusal.Refusal;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong in a rehearsal, for whoever made the draft. */
final class Broken {

    private static final Logger LOG = LoggerFactory.getLogger(Broken.class);
    private static final int SAID = 300;

    private Broken() {}

    /**
     * What the domain said, however deep the engine wrapped it; else what the program said.
     *
     * @param code whose sentence takes the argument {@code what}
     */
    static Refusal refusal(Throwable thrown, String code) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        LOG.warn("A rehearsal fails: {}", code, thrown);
        var said = String.valueOf(thrown.getMessage());
        return new Refusal(
                Refusal.Kind.CONFLICT, code, Map.of("what", said.length() > SAID ? said.substring(0, SAID) : said));
    }
}
