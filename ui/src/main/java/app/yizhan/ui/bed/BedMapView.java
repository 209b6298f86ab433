package app.yizhan.ui.bed;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.housing.Building;
import app.yizhan.housing.Occupant;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every bed of a building at one glance. */
@Route(value = "beds", layout = MainLayout.class)
@RolesAllowed({
    Roles.DORM_MANAGER,
    Roles.HOUSING_CENTRE,
    Roles.COUNSELOR,
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    "BUILDING_HEAD",
    "FLOOR_HEAD",
    Roles.ADMIN
})
class BedMapView extends Div implements Titled, HasUrlParameter<String>, BedMapPresenter.Display {

    private final transient BedMapPresenter presenter;
    private final transient PageWords page;
    private final LocalDate today;
    private final Div head = new Div();
    private final Div floorChoice = new Div();
    private final Div legend = new Div();
    private final FloorsMap map;
    private final RoomPanel panel;
    private transient Map<Integer, Map<String, List<BedState>>> floors = Map.of();
    private int shown = 1;
    private boolean onlyFree;

    BedMapView(Beds beds, SchoolClock clock, PageWords page, CurrentPerson current) {
        this.page = page;
        today = clock.today();
        presenter = new BedMapPresenter(beds, current.id(), today, this);
        map = new FloorsMap(presenter::room);
        panel = new RoomPanel(page);
        addClassNames("bm", "dense");
        floorChoice.addClassNames("seg", "ph");
        floorChoice.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("bed.floors"));
        legend.addClassName("legend-row");
        add(new Div(head, floorChoice, legend, map), panel);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        var buildings = presenter.buildings();
        if (buildings.isEmpty()) {
            removeAll();
            add(EmptyState.of(getTranslation("map.none"), getTranslation("map.none.why")));
            return;
        }
        var chosen = buildings.stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElse(buildings.getFirst());
        presenter.open(chosen, today);
    }

    @Override
    public void building(
            Building building,
            LocalDate day,
            Map<Integer, Map<String, List<BedState>>> floors,
            Map<BedState.State, Long> counts) {
        this.floors = floors;
        shown = floors.containsKey(shown)
                ? shown
                : floors.keySet().stream().reduce((a, b) -> b).orElse(1);
        var tools = new BedMapTools(
                presenter.buildings(),
                building,
                day,
                page.times(),
                chosen -> presenter.open(building, chosen.orElse(today)));
        tools.add(onlyFreeChip());
        head.removeAll();
        head.add(tools);
        legend.removeAll();
        legend.add(Legend.counted(counts));
        draw();
    }

    private NativeButton onlyFreeChip() {
        var chip = Buttons.chip(getTranslation("map.only-free"), onlyFree, click -> {
            onlyFree = !onlyFree;
            click.getSource().getElement().setAttribute("aria-pressed", String.valueOf(onlyFree));
            draw();
        });
        chip.addClassName("dt");
        return chip;
    }

    private void draw() {
        floorChoice.removeAll();
        floors.keySet().stream()
                .sorted()
                .forEach(floor -> floorChoice.add(Buttons.chip(floor + "F", floor == shown, click -> {
                    shown = floor;
                    draw();
                })));
        map.show(floors, shown, onlyFree);
    }

    @Override
    public void room(String room, List<BedState> beds, Map<String, Occupant> occupants) {
        panel.show(room, beds, occupants);
    }

    @Override
    public String title() {
        return getTranslation("nav.beds");
    }
}
