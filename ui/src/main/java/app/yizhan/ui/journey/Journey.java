package app.yizhan.ui.journey;

import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestDetail.OpenStep;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.line.Station;
import app.yizhan.ui.line.Station.State;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request told as stations: what is behind, where it stands, what is ahead. */
public final class Journey {

    /** Entries that are stations of their own; the others are told below the line. */
    private static final Map<String, State> STOPS = Map.of(
            "SUBMITTED", State.DONE,
            "RESUBMITTED", State.DONE,
            "APPROVED", State.DONE,
            "DONE", State.DONE,
            "RETURNED", State.BACK,
            "RETURNED_LATE", State.BACK,
            "REJECTED", State.STOP,
            "WITHDRAWN", State.SKIP,
            "CANCELLED", State.SKIP);

    private static final Set<String> TOLD_ELSEWHERE = Set.of("CORRECTED", "ENDED");

    private final RequestDetail detail;
    private final CaseWords words;
    private final PageWords page;
    private final List<TimelineEntry> remarks;
    private final boolean refused;
    private final List<Station> stations = new ArrayList<>();
    private final int here;

    public Journey(RequestDetail detail, CaseWords words, PageWords page) {
        this.detail = detail;
        this.words = words;
        this.page = page;
        var stops = stops();
        remarks = detail.timeline().stream()
                .filter(e -> !stops.contains(e) && !TOLD_ELSEWHERE.contains(e.action()))
                .toList();
        refused = stops.stream().anyMatch(e -> e.action().equals("REJECTED"))
                || remarks.stream().anyMatch(e -> e.action().equals("LAPSED"));
        stops.stream().map(this::passed).forEach(stations::add);
        if (stations.isEmpty()) {
            stations.add(begun());
        }
        here = stations.size() + 1;
        detail.open().stream().map(this::open).forEach(stations::add);
        detail.ahead().stream().map(this::ahead).forEach(stations::add);
        if (detail.request().status() == RequestStatus.COMPLETED && !isRefused()) {
            stations.add(end());
        }
    }

    private Station begun() {
        var request = detail.request();
        return new Station(
                State.DONE,
                page.say("history.SUBMITTED"),
                page.name(request.applicantName()),
                at(request.submittedAt()),
                "");
    }

    /** A decision that was taken back is no station any more. */
    private List<TimelineEntry> stops() {
        Set<String> takenBack = new HashSet<>();
        List<TimelineEntry> stops = new ArrayList<>();
        for (var entry : detail.timeline().reversed()) {
            if (entry.action().equals("UNDONE") && entry.slotId() != null) {
                takenBack.add(entry.slotId());
            } else if (STOPS.containsKey(entry.action())
                    && (entry.slotId() == null || !takenBack.remove(entry.slotId()))) {
                stops.addFirst(entry);
            }
        }
        return stops;
    }

    public List<Station> stations() {
        return List.copyOf(stations);
    }

    /** Number of the station where it stands, from 1. */
    public int here() {
        return Math.min(here, total());
    }

    public int total() {
        return stations.size();
    }

    /** Everything else that happened, newest last, with what was written and added; empty if nothing did. */
    public Optional<Component> remarks(Function<String, Component> file) {
        var list = new UnorderedList();
        list.addClassNames("remarks", "s", "q");
        remarks.forEach(e -> list.add(remark(e, file)));
        return list.getComponentCount() == 0 ? Optional.empty() : Optional.of(list);
    }

    private ListItem remark(TimelineEntry entry, Function<String, Component> file) {
        Map<String, Object> args = new HashMap<>(entry.detail());
        args.replaceAll((key, value) -> value instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(page.say("list.and")))
                : value);
        var did =
                page.say("history.remark", at(entry.at()), actor(entry), page.say("timeline." + entry.action(), args));
        var item = new ListItem(
                entry.step() == null ? did : page.say("history.remark.step", did, words.step(entry.step())));
        if (!said(entry).isBlank()) {
            var said = new Div(said(entry));
            said.addClassName("say");
            item.add(said);
        }
        files(entry).forEach(id -> item.add(file.apply(id)));
        return item;
    }

    private static List<String> files(TimelineEntry entry) {
        return Stream.concat(entry.signatures().stream(), entry.files().stream())
                .toList();
    }

    /** Whether the business result is not what was asked for. */
    public boolean isRefused() {
        return refused;
    }

    private Station passed(TimelineEntry entry) {
        String act = page.say("history." + entry.action());
        String name = entry.step() == null || entry.action().equals("SUBMITTED") ? act : words.step(entry.step());
        String actor = actor(entry);
        String who = entry.step() == null ? actor : page.say("history.who", actor, act);
        return new Station(STOPS.get(entry.action()), name, who, at(entry.at()), said(entry), files(entry));
    }

    /** The reason that was chosen, and what was written. */
    private String said(TimelineEntry entry) {
        String opinion = entry.opinion() == null ? "" : entry.opinion();
        return entry.reason()
                .map(reason -> opinion.isBlank() ? reason : page.say("history.because", reason, opinion))
                .orElse(opinion);
    }

    /** Who did it, and for whom where they stood in. */
    private String actor(TimelineEntry entry) {
        var name = entry.actorName() == null ? "" : page.name(entry.actorName());
        return entry.actingFor() == null ? name : page.say("history.acting", name, entry.actingFor());
    }

    private Station open(OpenStep step) {
        String name = step.returned() ? page.say("journey.yours-to-mend") : words.step(step.step());
        String due = step.due() == null ? "" : page.say("time.by", at(step.due()));
        return new Station(State.HERE, name, holders(step), due, "");
    }

    private Station ahead(PathStep step) {
        var who = step.candidates().size() == 1
                ? step.candidates().getFirst().name()
                : step.candidates().isEmpty()
                        ? ""
                        : page.say(
                                "path.any",
                                step.candidates().getFirst().name(),
                                step.candidates().size());
        String when = step.due() == null
                ? ""
                : page.say("time.expected", page.times().day(step.due().toLocalDate()));
        return Station.ahead(words.step(step.step()), who, when);
    }

    private Station end() {
        var request = detail.request();
        String when = request.endedAt() == null ? "" : at(request.endedAt());
        return new Station(
                State.END,
                request.result() == null ? page.say("status.COMPLETED") : words.step(request.result()),
                "",
                when,
                "");
    }

    /** Whose hands it is in. */
    public String holders(OpenStep step) {
        if (step.slotId() != null) {
            return page.say("journey.your-turn");
        }
        return switch (step.holders().size()) {
            case 0 -> page.say("path.nobody");
            case 1 -> page.name(step.holders().getFirst());
            default ->
                page.say("path.any", step.holders().getFirst(), step.holders().size());
        };
    }

    private String at(LocalDateTime at) {
        return page.times().at(at);
    }
}
