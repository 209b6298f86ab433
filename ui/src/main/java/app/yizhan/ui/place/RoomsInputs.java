package app.yizhan.ui.place;

import app.yizhan.housing.PlacesInSchool;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.text.PageWords;
import org.springframework.stereotype.Component;

/** Fields of type rooms are filled in with the building from a list, and the numbers of its rooms in one line. */
@Component
class RoomsInputs implements FieldInputType {

    private final PlacesInSchool places;
    private final PageWords words;

    RoomsInputs(PlacesInSchool places, PageWords words) {
        this.places = places;
        this.words = words;
    }

    @Override
    public boolean fits(String type) {
        return "rooms".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new RoomsInput(place, new PlaceChoices(places, words));
    }
}
