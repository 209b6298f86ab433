package app.yizhan.ui.bed;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.housing.Building;
import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperPen;
import app.yizhan.paper.PaperSize;
import app.yizhan.ui.security.ChosenLocale;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Codes for the doors of a building, twelve on a sheet to be cut: each opens the repair form with the room filled in. It says nothing
 * of who lives there.
 */
@RestController
class RoomCodesFile {

    private static final int ACROSS = 3;
    private static final int DOWN = 4;
    private static final float CODE = 110;

    private final Beds beds;
    private final SchoolClock clock;
    private final PaperMaker maker;
    private final Texts texts;
    private final BaseAddress address;

    RoomCodesFile(Beds beds, SchoolClock clock, PaperMaker maker, Texts texts, BaseAddress address) {
        this.beds = beds;
        this.clock = clock;
        this.maker = maker;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping("/ui/room-codes/{building}")
    public ResponseEntity<byte[]> pdf(@PathVariable String building, HttpServletRequest asked) {
        var locale = ChosenLocale.of(asked);
        var found = beds.building(building);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var rooms = beds.states(building, clock.today()).stream()
                .map(BedState::room)
                .distinct()
                .toList();
        var name = found.get().name(locale);
        var title = texts.text(locale, "paper.rooms.title", Map.of("building", name));
        var head = new PaperMaker.Head(title, texts.text(locale, "record.maker", Map.of()), locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"rooms-" + found.get().code() + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(maker.make(PaperSize.A4, head, pen -> draw(pen, found.get(), rooms, locale)));
    }

    private void draw(PaperPen pen, Building building, List<String> rooms, Locale locale) {
        var hint = texts.text(locale, "paper.rooms.hint", Map.of());
        var width = pen.size().inside() / ACROSS;
        var height = (pen.top() - pen.size().bottom()) / DOWN;
        for (var i = 0; i < rooms.size(); i++) {
            var place = i % (ACROSS * DOWN);
            if (place == 0 && i > 0) {
                pen.newPage();
            }
            var left = pen.size().left() + place % ACROSS * width;
            var top = pen.top() - (float) (place / ACROSS) * height;
            label(pen, building.name(locale), rooms.get(i), hint, left, top, width, height);
        }
        pen.finish();
    }

    private void label(
            PaperPen pen, String building, String room, String hint, float left, float top, float width, float height) {
        pen.box(left, top - height, width, height);
        pen.qr(address.of("/door/" + room), left + (width - CODE) / 2, top - 10, CODE);
        var number = room.substring(room.indexOf('-') + 1);
        centred(pen, building + " " + number, left, top - CODE - 26, width, 12, true);
        centred(pen, hint, left, top - CODE - 42, width, 8, false);
    }

    private static void centred(PaperPen pen, String line, float left, float y, float width, float size, boolean bold) {
        var x = left + (width - pen.text().width(line, size)) / 2;
        if (bold) {
            pen.writeBold(line, x, y, size);
        } else {
            pen.write(line, x, y, size, true);
        }
    }
}
