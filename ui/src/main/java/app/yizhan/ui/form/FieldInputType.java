package app.yizhan.ui.form;

/** How fields of a type are filled in; a bean. Features with fields of their own (bed, person) contribute theirs. */
public interface FieldInputType {

    boolean fits(String type);

    FieldInput create(FieldPlace place);
}
