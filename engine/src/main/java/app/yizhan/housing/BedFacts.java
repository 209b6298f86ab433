package app.yizhan.housing;

import app.yizhan.document.DocumentFacts;
import app.yizhan.organisation.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code bedBuilding, bedRoom, bedPlace}: where whoever a document is about lives. */
@Component
class BedFacts implements DocumentFacts {

    private final Beds beds;

    BedFacts(Beds beds) {
        this.beds = beds;
    }

    @Override
    public Map<String, String> of(Person holder, LocalDate day, Locale locale) {
        Map<String, String> facts = new HashMap<>();
        beds.bedOf(holder.id(), day).ifPresent(bed -> {
            facts.put("bedRoom", bed.roomCode().substring(bed.roomCode().indexOf('-') + 1));
            facts.put("bedPlace", Character.toString('A' + bed.place() - 1));
            beds.building(bed.buildingCode()).ifPresent(building -> facts.put("bedBuilding", building.name(locale)));
        });
        return facts;
    }
}
