package app.yizhan.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mapper's read whose answer holds for the rest of the transaction: until that writes to one of the tables that were read, or
 * takes a lock, since behind a lock others may have written. Outside a transaction every read is sent.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Remembered {}
