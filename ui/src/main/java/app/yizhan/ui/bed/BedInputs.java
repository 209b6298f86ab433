package app.yizhan.ui.bed;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.Beds;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import org.springframework.stereotype.Component;

/** Fields of type bed are filled in on the map of the buildings where the person may live. */
@Component
class BedInputs implements FieldInputType {

    private final Beds beds;
    private final SchoolClock clock;

    BedInputs(Beds beds, SchoolClock clock) {
        this.beds = beds;
        this.clock = clock;
    }

    @Override
    public boolean fits(String type) {
        return "bed".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new BedPicker(place, beds, clock.today());
    }
}
