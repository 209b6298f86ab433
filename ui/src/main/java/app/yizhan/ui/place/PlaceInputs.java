package app.yizhan.ui.place;

import app.yizhan.housing.PlacesInSchool;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.text.PageWords;
import org.springframework.stereotype.Component;

/** Fields of type place are filled in with two of the browser's own lists: the building, and where in it. */
@Component
class PlaceInputs implements FieldInputType {

    private final PlacesInSchool places;
    private final PageWords words;

    PlaceInputs(PlacesInSchool places, PageWords words) {
        this.places = places;
        this.words = words;
    }

    @Override
    public boolean fits(String type) {
        return "place".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new PlacePicker(place, new PlaceChoices(places, words));
    }
}
