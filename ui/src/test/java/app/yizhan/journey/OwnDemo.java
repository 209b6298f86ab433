package app.yizhan.journey;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** For a journey that stops its application, moves its clock, changes services or reads what nobody else may have written. */
@Retention(RetentionPolicy.RUNTIME)
@interface OwnDemo {}
