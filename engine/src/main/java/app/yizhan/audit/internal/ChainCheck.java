package app.yizhan.audit.internal;

import app.yizhan.audit.ChainState;
import org.springframework.stereotype.Component;

/** Walks over one chain. */
@Component
public class ChainCheck {

    private final AuditMapper mapper;

    ChainCheck(AuditMapper mapper) {
        this.mapper = mapper;
    }

    /** The head is read first, so that what is added meanwhile is not taken for a contradiction. */
    public ChainState of(String chain) {
        var head = mapper.head(chain).orElse(new HeadRow(chain, 0, Hash.NONE));
        var before = new HeadRow(chain, 0, Hash.NONE);
        for (var entry : mapper.entries(chain, 0, head.lastSeq())) {
            if (entry.seq() != before.lastSeq() + 1
                    || !entry.prevHash().equals(before.lastHash())
                    || !Hash.of(entry).equals(entry.hash())) {
                return new ChainState(false, head.lastSeq(), head.lastHash());
            }
            before = new HeadRow(chain, entry.seq(), entry.hash());
        }
        return new ChainState(before.equals(head) && mapper.brokenSealsOf(chain) == 0, head.lastSeq(), head.lastHash());
    }
}
