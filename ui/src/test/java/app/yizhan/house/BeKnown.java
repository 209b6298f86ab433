package app.yizhan.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Function;

/** Conditions that ArchUnit has no words for. */
final class BeKnown {

    private BeKnown() {}

    /** Whoever depends on the class is of the same {@code part}. */
    static ArchCondition<JavaClass> onlyWithin(Function<JavaClass, String> part) {
        return new ArchCondition<>("be known to their own part only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(known -> !part.apply(known.getOriginClass()).equals(part.apply(type)))
                        .forEach(known -> events.add(SimpleConditionEvent.violated(type, known.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> inAPackageAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("be in a package annotated with " + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var annotated = type.getPackage().isAnnotatedWith(annotation);
                events.add(new SimpleConditionEvent(type, annotated, type.getPackageName() + " of " + type.getName()));
            }
        };
    }

    /** Calls {@code method} with so many arguments of one of the {@code owners}. */
    static ArchCondition<JavaClass> callers(String method, int arguments, String... owners) {
        var types = Set.of(owners);
        return new ArchCondition<>("call " + method + " of " + types) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals(method)
                                && call.getTarget().getRawParameterTypes().size() == arguments
                                && types.contains(call.getTargetOwner().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
