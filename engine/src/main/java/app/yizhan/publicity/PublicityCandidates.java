package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Unit;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyPublicity;
import app.yizhan.publicity.PublicityProposal.Candidate;
import app.yizhan.publicity.internal.PublicityMapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose cases wait for a notice: the packs say at which steps, no list of steps. */
@Component
class PublicityCandidates {

    private static final String APPLICATION = "01";
    private static final String ACTIVIST = "03";

    private final List<PartyCases> cases;
    private final PartyPublicity rules;
    private final PublicityDays days;
    private final PublicityMapper mapper;
    private final SchoolClock clock;

    PublicityCandidates(
            List<PartyCases> cases,
            PartyPublicity rules,
            PublicityDays days,
            PublicityMapper mapper,
            SchoolClock clock) {
        this.cases = cases;
        this.rules = rules;
        this.days = days;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** By step; those for whom a notice hangs are left out. */
    List<PublicityProposal> of(Unit branch) {
        Map<String, List<PartyCases.Case>> byStep = waiting(branch).stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.step()), TreeMap::new, Collectors.toList()));
        return byStep.entrySet().stream()
                .map(entry -> proposal(branch, entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<PartyCases.Case> waiting(Unit branch) {
        var all = cases.stream()
                .flatMap(each -> each.running(List.of(branch.id())).stream())
                .filter(one -> one.step() != null && !one.returned() && rules.isPosted(one.pack(), one.step()))
                .toList();
        Set<String> posted = all.isEmpty()
                ? Set.of()
                : new HashSet<>(mapper.posted(
                        all.stream().map(PartyCases.Case::requestId).toList(), branch.id()));
        return all.stream().filter(one -> !posted.contains(one.requestId())).toList();
    }

    private PublicityProposal proposal(Unit branch, String step, List<PartyCases.Case> waiting) {
        var packs = waiting.stream().map(PartyCases.Case::pack).distinct().toList();
        var span = days.span(packs, step, clock.today());
        return new PublicityProposal(
                branch,
                step,
                waiting.stream().map(PublicityCandidates::candidate).toList(),
                span.last(),
                span.provisional());
    }

    private static Candidate candidate(PartyCases.Case one) {
        return new Candidate(
                one.requestId(),
                one.applicant(),
                one.className(),
                one.pack(),
                one.acts().get(APPLICATION),
                one.acts().get(ACTIVIST),
                lastBefore(one));
    }

    private static @Nullable LocalDate lastBefore(PartyCases.Case one) {
        var step = Objects.requireNonNull(one.step());
        return one.acts().entrySet().stream()
                .filter(act -> act.getKey().compareTo(step) < 0)
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
