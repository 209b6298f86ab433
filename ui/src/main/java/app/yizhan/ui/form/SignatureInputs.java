package app.yizhan.ui.form;

import app.yizhan.form.Attachments;
import app.yizhan.form.Signatures;
import app.yizhan.ui.text.PageWords;

/** A signature by hand; by keyboard the name is typed and written, or a picture is taken from a file. */
@org.springframework.stereotype.Component
class SignatureInputs implements FieldInputType {

    private final Signatures signatures;
    private final Attachments attachments;
    private final PageWords words;

    SignatureInputs(Signatures signatures, Attachments attachments, PageWords words) {
        this.signatures = signatures;
        this.attachments = attachments;
        this.words = words;
    }

    @Override
    public boolean fits(String type) {
        return "signature".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new SignatureInput(place, signatures, attachments, words);
    }
}
