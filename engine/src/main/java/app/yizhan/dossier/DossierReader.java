package app.yizhan.dossier;

import app.yizhan.audit.Vault;
import app.yizhan.dossier.internal.DossierMapper;
import app.yizhan.dossier.internal.DossierMapper.Noted;
import app.yizhan.dossier.internal.DossierMapper.PaperRow;
import app.yizhan.organisation.People;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRule;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RulePack;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a file holds: what its rules ask, as far as the case has come, beside what was noted. */
@Service
@Transactional(readOnly = true)
public class DossierReader {

    private final DossierMapper mapper;
    private final DossierRights rights;
    private final PaperForms forms;
    private final RulePacks packs;
    private final OriginalMarks originals;
    private final People people;
    private final Vault vault;

    DossierReader(
            DossierMapper mapper,
            DossierRights rights,
            PaperForms forms,
            RulePacks packs,
            OriginalMarks originals,
            People people,
            Vault vault) {
        this.mapper = mapper;
        this.rights = rights;
        this.forms = forms;
        this.packs = packs;
        this.originals = originals;
        this.people = people;
        this.vault = vault;
    }

    /** @throws NotFound if there is no such case, or its file is none of the person's business */
    public DossierSheet sheet(String requestId, String personId) {
        var seen = rights.of(requestId, personId);
        var of = seen.of();
        var noted = mapper.of(requestId).stream().collect(Collectors.toMap(PaperRow::paper, Function.identity()));
        var marks = originals.standing(List.of(requestId)).getOrDefault(requestId, List.of());
        var pack = packs.get(of.pack());
        var items = asked(of)
                .map(paper -> item(paper, of, pack, noted.get(paper.code()), mark(paper, marks)))
                .toList();
        return new DossierSheet(requestId, of.number(), of.applicant(), items, seen.writes());
    }

    /** Whether the person keeps the files of the branch, or watches over those who do. */
    public boolean reads(String branchId, String personId) {
        return rights.reads(branchId, personId);
    }

    /** Whether the file of the case is the person's business. */
    public boolean isReader(String requestId, String personId) {
        return rights.find(requestId, personId).isPresent();
    }

    /** How many papers are missing in the files of cases, by request; a few statements however many there are. */
    public Map<String, Integer> missing(Collection<PartyCases.Case> cases) {
        var ids = cases.stream().map(PartyCases.Case::requestId).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var noted = mapper.ofAll(ids).stream()
                .collect(Collectors.groupingBy(Noted::requestId, Collectors.mapping(Noted::paper, Collectors.toSet())));
        var marks = originals.standing(ids);
        Map<String, Integer> missing = new HashMap<>();
        cases.forEach(of -> missing.put(
                of.requestId(),
                missing(
                        of,
                        noted.getOrDefault(of.requestId(), Set.of()),
                        marks.getOrDefault(of.requestId(), List.of()))));
        return missing;
    }

    private int missing(PartyCases.Case of, Set<String> noted, List<OriginalMark> marks) {
        return (int) asked(of)
                .filter(paper -> isDone(paper, of) && !noted.contains(paper.code()) && mark(paper, marks) == null)
                .count();
    }

    /** Papers of steps that its rules have; of a step that not every case goes through, once it was done. */
    Stream<DossierPaper> asked(PartyCases.Case of) {
        var pack = packs.get(of.pack());
        return forms.papers().stream()
                .filter(paper -> pack.step(paper.step())
                        .filter(step -> step.onlyUnder() == null || of.acts().containsKey(step.code()))
                        .isPresent());
    }

    private static boolean isDone(DossierPaper paper, PartyCases.Case of) {
        return of.acts().containsKey(paper.step()) && !paper.step().equals(of.step());
    }

    private DossierSheet.Item item(
            DossierPaper paper,
            PartyCases.Case of,
            RulePack pack,
            @Nullable PaperRow noted,
            @Nullable OriginalMark mark) {
        var article = article(paper, pack);
        if (noted != null) {
            var where = noted.keptWhere() == null ? "" : vault.open(noted.keptWhere());
            return new DossierSheet.Item(
                    paper,
                    DossierSheet.State.PRESENT,
                    article,
                    noted.dated(),
                    people.get(noted.notedBy()).name(),
                    where);
        }
        if (mark != null) {
            return new DossierSheet.Item(
                    paper, DossierSheet.State.PRESENT, article, mark.seenOn(), mark.seenBy(), mark.keptWhere());
        }
        return isDone(paper, of)
                ? new DossierSheet.Item(
                        paper, DossierSheet.State.MISSING, article, of.acts().get(paper.step()), "", "")
                : new DossierSheet.Item(paper, DossierSheet.State.LATER, article, null, "", "");
    }

    private static String article(DossierPaper paper, RulePack pack) {
        return pack.rulesOf(paper.step()).stream()
                .filter(rule -> rule.kind() == RuleKind.DOCUMENT && rule.act().contains(paper.fact()))
                .map(PartyRule::article)
                .findFirst()
                .orElse("");
    }

    /** An original that was seen and kept lies in the file. */
    private static @Nullable OriginalMark mark(DossierPaper paper, List<OriginalMark> marks) {
        return marks.stream()
                .filter(mark -> mark.field().equals(paper.scan()))
                .reduce((before, last) -> last)
                .orElse(null);
    }
}
