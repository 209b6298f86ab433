package app.yizhan.studio;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyFaults;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.ModelFault;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses what makes a step say something that nobody could keep to. */
@Component
class StepFaults {

    /** Any rule that there is: whoever else stands there does not matter to the other properties. */
    private static final String SOMEBODY = "college-office";

    private final FamilyContents contents;
    private final FamilyFaults faults;
    private final Texts texts;

    StepFaults(FamilyContents contents, FamilyFaults faults, Texts texts) {
        this.contents = contents;
        this.faults = faults;
        this.texts = texts;
    }

    /**
     * What was wrong with the step before is lint's to say. A step is read up to its first fault only, so what is said now is judged without
     * the others.
     *
     * @throws InvalidFields with the name of the property
     */
    void refuse(
            FamilyResources before, FamilyResources after, String step, String property, String value, Locale locale) {
        var known = wrong(before, step);
        known.remove(property);
        var judged = after;
        for (var other : known) {
            judged = without(judged, step, other);
        }
        first(judged, step).filter(fault -> !known.contains(fault.property())).ifPresent(fault -> {
            var hint = "lint.takes." + property;
            throw new InvalidFields(
                    property,
                    "error.property",
                    Map.of(
                            "value",
                            Words.shown(value),
                            "hint",
                            texts.text(locale, texts.has(locale, hint) ? hint : "lint.takes.other")));
        });
    }

    /** Names of the properties that nobody can keep to. */
    private Set<String> wrong(FamilyResources files, String step) {
        Set<String> wrong = new LinkedHashSet<>();
        var rest = files;
        var fault = first(rest, step);
        // what is said twice, or of a step that is there twice, does not go with its property
        while (fault.isPresent() && wrong.add(fault.get().property())) {
            rest = without(rest, step, fault.get().property());
            fault = first(rest, step);
        }
        return wrong;
    }

    private Optional<ModelFault> first(FamilyResources files, String step) {
        return faults.of(contents.read(files, (file, broken) -> {})).stream()
                .filter(fault -> fault.element().equals(step))
                .findFirst();
    }

    private static FamilyResources without(FamilyResources files, String step, String property) {
        return StepProperty.change(files, step, property, said -> property.equals("assign") ? SOMEBODY : "");
    }
}
