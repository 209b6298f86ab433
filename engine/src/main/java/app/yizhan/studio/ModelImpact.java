package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RunningCases;
import app.yizhan.request.RunningCases.Armed;
import app.yizhan.request.RunningCases.Place;
import app.yizhan.studio.CaseFit.Fit;
import app.yizhan.studio.Impact.ArmedTimer;
import app.yizhan.studio.Impact.NeedsMapping;
import app.yizhan.studio.Impact.OfVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishing would do to the cases that run, before anybody publishes. */
@Service
@Transactional(readOnly = true)
public class ModelImpact {

    private final ModelDrafts drafts;
    private final FamilyVersions versions;
    private final FamilyContents contents;
    private final RunningCases cases;
    private final ModelChanges changes;

    ModelImpact(
            ModelDrafts drafts,
            FamilyVersions versions,
            FamilyContents contents,
            RunningCases cases,
            ModelChanges changes) {
        this.drafts = drafts;
        this.versions = versions;
        this.contents = contents;
        this.cases = cases;
        this.changes = changes;
    }

    /**
     * @param mapping steps that have another key in the draft
     * @throws NotFound if the service has no draft
     */
    public Impact of(String service, Map<String, String> mapping, Locale locale) {
        if (drafts.find(service).isEmpty()) {
            throw new NotFound("draft");
        }
        return of(drafts.draftOrNewest(service), mapping, locale);
    }

    Impact of(FamilyResources draft, Map<String, String> mapping, Locale locale) {
        var service = draft.key();
        var to = content(draft);
        var running = cases.places(service).stream().collect(Collectors.groupingBy(Place::definitionId));
        var armed = cases.armed(service).stream().collect(Collectors.groupingBy(Armed::definitionId));
        List<OfVersion> found = new ArrayList<>();
        for (var version : versions.of(service)) {
            var places = running.getOrDefault(version.definitionId(), List.of());
            if (!places.isEmpty()) {
                var from = content(versions.resources(service, version.version()));
                var fit = new CaseFit(from, to, mapping);
                var timers = timers(armed.getOrDefault(version.definitionId(), List.of()), fit, Names.of(from, locale));
                found.add(ofVersion(version.version(), places, fit, timers, Names.of(from, locale)));
            }
        }
        var changed = versions.latest(service)
                .map(newest -> changes.between(content(versions.resources(service, newest.version())), to, locale))
                .orElse(List.of());
        return new Impact(found, changed);
    }

    /** Whether each running case of that version can go on with the other, by its id. */
    Map<String, Fit> fits(List<Place> places, CaseFit fit) {
        Map<String, Fit> fits = new LinkedHashMap<>();
        places.forEach(place -> {
            var one = place.element() == null ? Fit.MIGRATABLE : fit.of(place.element());
            fits.merge(place.requestId(), one, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        });
        return fits;
    }

    /** Those that the draft has as they are go on unseen. */
    private static List<ArmedTimer> timers(List<Armed> armed, CaseFit fit, Names names) {
        return armed.stream()
                .filter(timer -> !fit.time(fit.from(), timer.element()).equals(fit.time(fit.to(), timer.element())))
                .map(timer -> new ArmedTimer(
                        timer.element(),
                        CaseFit.node(fit.from(), timer.element()).map(names::of).orElse(timer.element()),
                        timer.cases(),
                        fit.time(fit.to(), timer.element()).isEmpty()))
                .toList();
    }

    private OfVersion ofVersion(int version, List<Place> places, CaseFit fit, List<ArmedTimer> timers, Names names) {
        var fits = fits(places, fit);
        Map<String, Integer> missing = new TreeMap<>();
        places.stream()
                .map(Place::element)
                .filter(Objects::nonNull)
                .filter(element -> fit.of(element) == Fit.NEEDS_MAPPING)
                .forEach(element -> missing.merge(element, 1, Integer::sum));
        var needs = missing.entrySet().stream()
                .map(e -> new NeedsMapping(
                        e.getKey(),
                        CaseFit.node(fit.from(), e.getKey()).map(names::of).orElse(e.getKey()),
                        e.getValue(),
                        Neighbours.of(fit.from(), fit.to(), e.getKey())))
                .toList();
        return new OfVersion(version, fits.size(), count(fits, Fit.MIGRATABLE), count(fits, Fit.KEEP), needs, timers);
    }

    private static int count(Map<String, Fit> fits, Fit one) {
        return (int) fits.values().stream().filter(fit -> fit == one).count();
    }

    private FamilyContent content(FamilyResources files) {
        // a file that cannot be read is lint's to name
        return contents.read(files, (file, broken) -> {});
    }
}
