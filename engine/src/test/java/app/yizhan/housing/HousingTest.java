package app.yizhan.housing;

import app.yizhan.testing.EngineTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The shared college in a database of its own, so that students may move without disturbing other tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@Import(Dormitory.class)
@TestPropertySource(properties = "yizhan.test.database-of=housing")
@interface HousingTest {}
