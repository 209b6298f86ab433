package app.yizhan.approval;

import app.yizhan.approval.internal.RebindMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxRebuild;
import app.yizhan.request.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a case went on with another version of its model no listener has fired: its open rounds are bound to their steps explicitly.
 * Rights, actions, limit and ladder are those of the new version; who was asked, what they have signed and how long it has waited stay.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoundRebinding {

    private final RoundMapper mapper;
    private final RebindMapper rebind;
    private final Families families;
    private final RoundStart start;
    private final RoundClock clock;
    private final InboxRebuild inbox;
    private final ApplicationEventPublisher events;

    RoundRebinding(
            RoundMapper mapper,
            RebindMapper rebind,
            Families families,
            RoundStart start,
            RoundClock clock,
            InboxRebuild inbox,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.rebind = rebind;
        this.families = families;
        this.start = start;
        this.clock = clock;
        this.inbox = inbox;
        this.events = events;
    }

    /**
     * The caller holds the request's lock.
     *
     * @param request as it is now, with its new version
     * @param steps keys of steps that have another key in it
     * @param anew old keys of the steps whose signatures are void and who are asked anew
     */
    public void rebind(Request request, Map<String, String> steps, Set<String> anew) {
        for (var round : mapper.openRounds(request.id())) {
            rebind(request, round, steps.getOrDefault(round.step(), round.step()), anew.contains(round.step()));
        }
        inbox.ofCase(request);
    }

    private void rebind(Request request, RoundRow round, String key, boolean anew) {
        var asModelled = families.of(String.valueOf(request.definitionId())).step(key);
        var step = start.limited(asModelled.paced(round.rankNo() == 0), request);
        var watch = clock.of(round);
        var due = Optional.ofNullable(round.pausedAt())
                .map(paused -> round.dueAt())
                .orElseGet(() -> start.due(request, step, watch));
        rebind.rebind(round.id(), String.valueOf(request.definitionId()), key, step.assign(), due);
        if (anew && round.pausedAt() == null) {
            rebind.askOtherwise(round.id(), word(step.kind()), word(step.mode()));
            start.anew(mapper.round(round.id()).orElseThrow(), request, step);
        }
        // whoever is asked anew may have signed before, and that may settle it
        mapper.round(round.id())
                .filter(now -> now.state().equals(round.state()))
                .ifPresent(now -> events.publishEvent(
                        new RoundRebound(now.id(), request.id(), step, watch, due, round.pausedAt())));
    }

    /** As kinds and modes are kept. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
