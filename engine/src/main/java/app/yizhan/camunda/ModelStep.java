package app.yizhan.camunda;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a bean that a service task of a model may call as {@code camunda:delegateExpression="${changeBed}"}, the key in
 * camel case. Nothing else of the application can be reached from a model.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ModelStep {

    /** Key in lower-case words with hyphens, e.g. {@code change-bed}. */
    String key();

    /** Codes of the BPMN errors that it may raise. */
    String[] errors() default {};

    /** Variables that it writes and that a condition or a timer of the model may look at. */
    String[] writes() default {};

    /** What a model may tell it in properties of the service task. */
    Takes[] takes() default {};

    /** One property of the service task. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Takes {

        String name();

        Kind kind() default Kind.TEXT;

        /** Whether the step cannot work without it. */
        boolean required() default false;
    }

    /** What the value of a property names. */
    enum Kind {
        TEXT,
        /** A field of a form. */
        FIELD,
        /** Some decision tables. */
        TABLES,
        /** A step of people. */
        STEP
    }

    /** Whether an approver's undo may go back over it. */
    boolean undoable() default false;
}
