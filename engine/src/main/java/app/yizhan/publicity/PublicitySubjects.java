package app.yizhan.publicity;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Unit;
import app.yizhan.publicity.PublicityProposal.Candidate;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityMapper.WaitingRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a new notice names: people who wait at one step, each with the round at which their case waits now. */
@Component
class PublicitySubjects {

    private static final int MOST = 50;

    private final PublicityCandidates candidates;
    private final PublicityMapper mapper;

    PublicitySubjects(PublicityCandidates candidates, PublicityMapper mapper) {
        this.candidates = candidates;
        this.mapper = mapper;
    }

    /** @throws InvalidFields field {@code candidates} */
    PublicityProposal proposal(List<String> asked, Unit unit) {
        if (asked.isEmpty() || asked.size() > MOST) {
            throw new InvalidFields("candidates", "publicity.error.count", Map.of("most", MOST));
        }
        return candidates.of(unit).stream()
                .filter(one -> one.candidates().stream()
                        .map(Candidate::requestId)
                        .toList()
                        .containsAll(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("candidates", "publicity.error.candidates", Map.of()));
    }

    /**
     * Consent comes first. Source: article 13.
     *
     * @throws InvalidFields field {@code firstDay}
     */
    static void checkAfter(List<Candidate> named, LocalDate first) {
        named.stream()
                .map(Candidate::earliest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(first::isBefore)
                .ifPresent(earliest -> {
                    throw new InvalidFields("firstDay", "publicity.error.before", Map.of("day", earliest));
                });
    }

    /** @throws InvalidFields field {@code candidates}, if somebody waits no more */
    List<SubjectRow> rows(String id, List<Candidate> named) {
        Map<String, WaitingRow> waiting = mapper
                .waiting(named.stream().map(Candidate::requestId).toList())
                .stream()
                .collect(Collectors.toMap(WaitingRow::requestId, Function.identity(), (one, other) -> one));
        List<SubjectRow> rows = new ArrayList<>();
        for (var one : named) {
            var task = waiting.get(one.requestId());
            if (task == null) {
                throw new InvalidFields("candidates", "publicity.error.candidates", Map.of());
            }
            rows.add(row(id, rows.size(), one, task));
        }
        return rows;
    }

    private static SubjectRow row(String id, int pos, Candidate one, WaitingRow task) {
        return new SubjectRow(
                TimeOrderedId.next(),
                id,
                pos,
                one.requestId(),
                task.roundId(),
                one.pack(),
                one.name(),
                one.className(),
                one.appliedOn(),
                one.activistOn(),
                null,
                null,
                false,
                true);
    }
}
