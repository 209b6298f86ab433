package app.yizhan.ui.form;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.function.Consumer;

/** A small sheet to sign on. */
@Tag("yz-signature")
@JsModule("./signature/yz-signature.js")
final class SignaturePad extends Component {

    private final transient Consumer<byte[]> signed;

    /**
     * @param label what the sheet is, for those who do not see it
     * @param signed takes the picture, a PNG
     */
    SignaturePad(String label, Consumer<byte[]> signed) {
        this.signed = signed;
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
    }

    /** Called by {@code yz-signature.js} when the hand rests, or the name is written. */
    @ClientCallable
    void drawn(String base64) {
        signed.accept(Base64.getDecoder().decode(base64));
    }

    /** Writes the name as somebody typed it. */
    void write(String name) {
        getElement().callJsFunction("write", name);
    }

    void show(byte[] png) {
        getElement().callJsFunction("show", Base64.getEncoder().encodeToString(png));
    }

    void clear() {
        getElement().callJsFunction("clear");
    }
}
