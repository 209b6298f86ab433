package app.yizhan.ui.form;

import org.springframework.stereotype.Component;

@Component
class ChoiceInputs implements FieldInputType {

    @Override
    public boolean fits(String type) {
        return "choice".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new ChoiceInput(place);
    }
}
