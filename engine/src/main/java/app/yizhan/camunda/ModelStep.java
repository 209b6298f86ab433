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

    /** Whether an approver's undo may go back over it. */
    boolean undoable() default false;
}
